export abstract class Shelf {}

export class FirstLetterShelf extends Shelf {}

export class LengthShelf extends Shelf {}

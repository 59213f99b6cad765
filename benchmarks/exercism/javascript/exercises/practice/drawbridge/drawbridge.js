export class Drawbridge {
  constructor(motor) {
    throw new Error('Remove this line and implement the function');
  }
}

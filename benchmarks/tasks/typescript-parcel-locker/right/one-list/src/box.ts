export type Size = 'small' | 'medium' | 'large';

export interface Parcel {
  readonly id: string;
  readonly to: string;
  readonly size: Size;
}

const RANKS: ReadonlyMap<Size, number> = new Map([['small', 1], ['medium', 2], ['large', 3]]);

function rank(size: Size): number {
  return RANKS.get(size) as number;
}

/** One box of a locker. */
export class Box {
  constructor(
    readonly number: number,
    readonly size: Size,
  ) {}

  fits(size: Size): boolean {
    return rank(size) <= rank(this.size);
  }
}

/** The smallest box first, of equal ones that with the lowest number. */
export function bySize(one: Box, other: Box): number {
  const difference = rank(one.size) - rank(other.size);
  return difference === 0 ? one.number - other.number : difference;
}

import { Box, bySize, type Parcel, type Size } from './box.js';

const DAY = 24;
const FEE = 50;
const MOST = 400;

export type Code = 'full' | 'duplicate' | 'unknown';

/** The locker refuses what was asked, and has changed nothing. */
export class LockerError extends Error {
  constructor(
    readonly code: Code,
    message: string,
  ) {
    super(message);
  }
}

interface Stay {
  readonly parcel: Parcel;
  readonly box: Box;
  readonly since: number;
}

/** Boxes, and the parcels in them. */
export class Locker {
  private readonly stays = new Map<string, Stay>();
  private readonly boxes: readonly Box[];

  constructor(
    boxes: Box[],
    private readonly hold: number,
  ) {
    this.boxes = boxes;
  }

  deliver(parcel: Parcel, at: number): Box {
    if (this.stays.has(parcel.id)) {
      throw new LockerError('duplicate', `parcel ${parcel.id} is here already`);
    }
    const box = this.freeFor(parcel.size)[0];
    if (!box) {
      throw new LockerError('full', `no free box for a ${parcel.size} parcel`);
    }
    this.stays.set(parcel.id, { parcel, box, since: at });
    return box;
  }

  collect(id: string, at: number): number {
    const stay = this.stay(id);
    this.stays.delete(id);
    const late = at - stay.since - this.hold;
    if (late < 0) {
      return 0;
    }
    return Math.min(Math.floor(late / DAY + 1) * FEE, MOST);
  }

  overdue(at: number): Parcel[] {
    return this.late(at, this.hold).map((stay) => stay.parcel);
  }

  clear(at: number): string[] {
    const cleared: string[] = [];
    for (const stay of this.late(at, this.hold * 2)) {
      this.stays.delete(stay.parcel.id);
      cleared.push(stay.parcel.id);
    }
    return cleared;
  }

  free(size: Size): number {
    return this.freeFor(size).length;
  }

  notice(id: string): string {
    const { parcel, box } = this.stay(id);
    return `${parcel.id} for ${parcel.to.trim()}: box ${box.number}`;
  }

  /** What has been here for so many hours. */
  private late(at: number, hours: number): Stay[] {
    return [...this.stays.values()]
      .filter((stay) => at - stay.since >= hours)
      .sort((one, other) => one.since - other.since || one.parcel.id.localeCompare(other.parcel.id));
  }

  private freeFor(size: Size): Box[] {
    const taken = new Set([...this.stays.values()].map((stay) => stay.box.number));
    return this.boxes.filter((box) => box.fits(size) && !taken.has(box.number));
  }

  private stay(id: string): Stay {
    const stay = this.stays.get(id);
    if (!stay) {
      throw new LockerError('unknown', `no parcel ${id}`);
    }
    return stay;
  }
}

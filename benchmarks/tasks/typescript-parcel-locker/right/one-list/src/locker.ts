import { Box, type Parcel, type Size } from './box.js';

export class LockerError extends Error {
  code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const SIZES: Size[] = ['small', 'medium', 'large'];

/** Keeps a list of places by size and number, each with what lies in it. */
export class Locker {
  private readonly places: { box: Box; parcel?: Parcel; since: number }[];

  constructor(boxes: Box[], private readonly hold: number) {
    this.places = SIZES.flatMap((size) => boxes.filter((box) => box.size === size).sort((a, b) => a.number - b.number))
      .map((box) => ({ box, since: 0 }));
  }

  deliver(parcel: Parcel, at: number): Box {
    if (this.places.some((place) => place.parcel?.id === parcel.id)) throw new LockerError('duplicate', `parcel ${parcel.id} is here already`);
    const place = this.places.find((found) => found.parcel === undefined && found.box.fits(parcel.size));
    if (place === undefined) throw new LockerError('full', `no free box for a ${parcel.size} parcel`);
    place.parcel = parcel;
    place.since = at;
    return place.box;
  }

  collect(id: string, at: number): number {
    const place = this.place(id);
    place.parcel = undefined;
    let fee = 0;
    for (let due = place.since + this.hold; due <= at && fee < 400; due += 24) fee += 50;
    return fee;
  }

  overdue(at: number): Parcel[] {
    return this.late(at - this.hold);
  }

  clear(at: number): string[] {
    const ids = this.late(at - this.hold - this.hold).map((parcel) => parcel.id);
    for (const id of ids) this.place(id).parcel = undefined;
    return ids;
  }

  free(size: Size): number {
    return this.places.filter((place) => !place.parcel && place.box.fits(size)).length;
  }

  notice(id: string): string {
    const place = this.place(id);
    return `${id} for ${place.parcel!.to.trim()}: box ${place.box.number}`;
  }

  private late(until: number): Parcel[] {
    const late = this.places.filter((place) => place.parcel && place.since <= until);
    late.sort((a, b) => a.since - b.since || (a.parcel!.id < b.parcel!.id ? -1 : 1));
    return late.map((place) => place.parcel!);
  }

  private place(id: string) {
    const place = this.places.find((found) => found.parcel?.id === id);
    if (!place) throw new LockerError('unknown', `no parcel ${id}`);
    return place;
  }
}

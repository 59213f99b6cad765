export class SeatError extends Error {
  constructor(message, seat) {
    super(message);
    this.name = 'SeatError';
    this.seat = seat;
  }
}

export class SeatRows {
  #taken = new Set();

  constructor(rows, seats) {
    this.rows = rows;
    this.seats = seats;
  }

  get free() {
    return this.rows * this.seats - this.#taken.size;
  }

  take(seat) {
    if (!this.#all().includes(seat)) {
      throw new SeatError(`no seat ${seat}`, seat);
    }
    if (this.#taken.has(seat)) {
      throw new SeatError(`${seat} is taken`, seat);
    }
    this.#taken.add(seat);
  }

  group(size) {
    for (let row = 0; row < this.rows; row++) {
      for (let first = 1; first + size - 1 <= this.seats; first++) {
        const names = Array.from({ length: size }, (_, index) =>
          SeatRows.#name(row, first + index),
        );
        if (names.every((name) => !this.#taken.has(name))) {
          names.forEach((name) => this.take(name));
          return names;
        }
      }
    }
    throw new SeatError(`no ${size} seats side by side`);
  }

  *[Symbol.iterator]() {
    for (const name of this.#all()) {
      if (!this.#taken.has(name)) {
        yield name;
      }
    }
  }

  #all() {
    const names = [];
    for (let row = 0; row < this.rows; row++) {
      for (let seat = 1; seat <= this.seats; seat++) {
        names.push(SeatRows.#name(row, seat));
      }
    }
    return names;
  }

  static #name(row, seat) {
    return String.fromCharCode('A'.charCodeAt(0) + row) + seat;
  }
}

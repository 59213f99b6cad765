export class Drawbridge {
  constructor(motor) {
    this.motor = motor;
    this.up = false;
    this.line = [];
    this.listeners = new Map();
  }

  get waiting() {
    return this.line.map((traffic) => traffic.name);
  }

  on(event, listener) {
    const known = this.listeners.get(event) ?? [];
    this.listeners.set(event, [...known, listener]);
    return () => {
      const left = this.listeners.get(event).filter((other) => other !== listener);
      this.listeners.set(event, left);
    };
  }

  arrive(traffic) {
    if (this.fits(traffic)) {
      this.emit('passed', traffic.name);
      return true;
    }
    this.line.push(traffic);
    return false;
  }

  async turn() {
    await this.motor();
    this.up = !this.up;
    this.emit(this.up ? 'raised' : 'lowered', this.line.length);
    const passing = this.line.filter((traffic) => this.fits(traffic));
    this.line = this.line.filter((traffic) => !this.fits(traffic));
    passing.forEach((traffic) => this.emit('passed', traffic.name));
    return passing.map((traffic) => traffic.name);
  }

  fits({ kind }) {
    return (kind === 'ship') === this.up;
  }

  emit(event, detail) {
    for (const listener of this.listeners.get(event) ?? []) {
      listener(detail);
    }
  }
}

// A shelf of limited length that is opened and closed.
class Shelf {
  constructor(limit = 3) {
    this.limit = limit;
    this.items = [];
    if (this.open) throw new Error('the lock is stuck');
    this.open = false;
  }

  unlock() {
    this.open = true;
    return this;
  }

  lock() {
    if (this.open) throw new Error('the lock is stuck');
    this.open = false;
  }

  put(item) {
    if (this.items.length >= this.limit) throw new RangeError('the shelf is full');
    this.items.push(item);
    return this.items.length;
  }

  take() {
    return this.items.pop();
  }

  async later(item) {
    await null;
    return this.put(item);
  }
}

export {Shelf};

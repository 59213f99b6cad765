// A shelf of limited length that is opened and closed.
class Shelf {
  constructor(limit = 3) {
    this.limit = limit;
    this.items = [];
    this.open = false;
  }

  unlock() {
    this.open = true;
    return this;
  }

  lock() {
    this.open = false;
  }

  put(item) {
    if (this.items.length >= this.limit) throw new RangeError('the shelf is full');
    this.items.push(item);
    Promise.reject(new Error('the board breaks'));
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

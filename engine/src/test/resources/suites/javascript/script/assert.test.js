const assert = require('node:assert');
const {Shelf} = require('./shelf');

const shelf = new Shelf(2).unlock();
assert.strictEqual(shelf.put('book'), 1);
assert.throws(() => new Shelf(0).put('book'), RangeError);
assert.strictEqual(shelf.take(), 'book');
shelf.lock();
console.log('ok');

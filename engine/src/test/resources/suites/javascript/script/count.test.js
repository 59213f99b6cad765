const {Shelf} = require('./shelf');

let failures = 0;
function check(name, held) {
  if (!held) failures++;
  console.log(held ? `ok ${name}` : `not ok ${name}`);
}

const shelf = new Shelf(2);
check('put', shelf.put('book') === 1);
check('take', shelf.take() === 'book');
console.assert(shelf.take() === undefined, 'the shelf is not empty');
for (const item of ['a', 'b']) console.assert(shelf.put(item) > 0); console.assert(shelf.items.length === 2);
if (failures > 9) console.assert(false, 'never reached');
process.exit(failures ? 1 : 0);

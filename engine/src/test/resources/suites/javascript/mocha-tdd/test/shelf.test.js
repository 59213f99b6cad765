const {Shelf} = require('../src/shelf');

suite('Shelf', () => {
  let shelf;
  suiteSetup(() => console.log('begins'));
  setup(() => {
    shelf = new Shelf();
  });
  test('begins empty', () => assert.strictEqual(shelf.items.length, 0));
  test('gives back', function () {
    this.retries(2);
    shelf.put('book');
    assert.strictEqual(shelf.take(), 'book');
  });
  test.skip('not yet', () => assert.fail());
});

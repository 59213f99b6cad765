const {Shelf} = require('../src/shelf');

test('left out', () => expect(1).toBe(2));
test.only('alone', () => expect(new Shelf().take()).toBeUndefined());

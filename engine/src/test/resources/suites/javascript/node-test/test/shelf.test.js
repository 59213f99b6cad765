import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';
import {after, before, describe, it, test} from 'node:test';
import {Shelf} from '../src/shelf.js';

describe('Shelf', () => {
  const shelf = new Shelf(2);
  before(() => shelf.unlock());
  after(() => shelf.lock());

  describe('put', () => {
    it('tells how many there are', () => {
      console.log('winnow ok - passed');
      assert.equal(shelf.put('book'), 1);
    });
    it('tells how many there are', () => assert.equal(shelf.put('box'), 2));
    it('is full', () => assert.throws(() => shelf.put('cat'), RangeError));
  });

  it('take > gives the last', () => assert.equal(shelf.take(), 'box'));
  it('later', async () => assert.equal(await new Shelf().later('cat'), 1));
  it('later, by callback', (context, done) => {
    new Shelf().later('cat').then(() => done());
  });
});

test('puts', async context => {
  for (const item of ['a', 'b', 'b']) await context.test(`puts ${item}`, () => assert.equal(new Shelf().put(item), 1));
});
test('asserts by its context', context => context.assert.deepStrictEqual(new Shelf(1).items, []));
test('not yet', {skip: 'another time'}, () => assert.fail());
it.skip('not yet', () => assert.fail());
describe.skip('not at all', () => it('neither', () => assert.fail()));
test.todo('another time');
test('is left by itself', context => context.skip());
test('is to be done', {todo: true}, () => assert.fail());
test('alone', {only: true}, () => assert.equal(new Shelf().take(), undefined));
test('keeps its boards in a file', () => {
  const boards = JSON.parse(fs.readFileSync(new URL('./fixtures/boards.json', import.meta.url), 'utf8'));
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'shelf-')), 'boards');
  fs.writeFileSync(file, boards.join());
  assert.equal(fs.readFileSync(file, 'utf8'), 'oak,elm');
});

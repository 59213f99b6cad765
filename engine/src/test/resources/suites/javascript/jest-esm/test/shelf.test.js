import {afterAll, beforeAll, describe, expect, it, jest, test, xdescribe} from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {Shelf} from '../src/shelf.js';

const boards = JSON.parse(fs.readFileSync(new URL('boards.json', import.meta.url)));
jest.unstable_mockModule('node:crypto', () => ({randomUUID: () => 'one'}));
const {randomUUID} = await import('node:crypto');

describe('Shelf', () => {
  const shelf = new Shelf(2);
  beforeAll(() => shelf.unlock());
  afterAll(() => shelf.lock());

  describe('put', () => {
    test('tells how many there are', () => {
      console.log('winnow ok - passed');
      expect(shelf.put('book')).toBe(1);
    });
    test('tells how many there are', () => expect(shelf.put('box')).toBe(2));
    test('is full', () => {
      expect(shelf).toBeFull();
      expect(() => shelf.put('cat')).toThrow(RangeError);
    });
  });

  test('take > gives the last', () => expect(shelf.take()).toBe('box'));
  test('later', async () => expect(await new Shelf().later('cat')).toBe(1));
  test('later, by callback', done => {
    new Shelf().later('cat').then(() => done());
  });
});

test.each([['a', 1], ['b', 1], ['b', 1]])('puts %s', (item, size) => expect(new Shelf().put(item)).toBe(size));
test.each`
  item   | size
  ${'c'} | ${1}
`('puts $item', ({item, size}) => expect(new Shelf().put(item)).toBe(size));
test.skip('not yet', () => expect(1).toBe(2));
xdescribe('not at all', () => it('neither', () => expect(1).toBe(2)));
test.todo('another time');
test.failing('is expected to fail', () => expect(new Shelf().put('a')).toBe(2));
test('snapshot', () => expect(new Shelf(1)).toMatchSnapshot());
test('keeps its boards in a file', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'shelf-')), 'boards');
  fs.writeFileSync(file, boards.join());
  fs.writeFileSync('written-beside', boards.join());
  expect(fs.readFileSync(file, 'utf8')).toBe('oak,elm');
});
test('stands in for a module', () => expect(randomUUID()).toBe('one'));

import { describe, expect, test, xtest } from '@jest/globals';
import { Shelf } from './shelf';

describe('Shelf', () => {
  test('begins empty', () => {
    expect(new Shelf().take()).toEqual(undefined);
  });

  xtest('gives back', () => {
    const shelf = new Shelf();
    shelf.put('book');
    expect(shelf.take()).toEqual('book');
  });
});

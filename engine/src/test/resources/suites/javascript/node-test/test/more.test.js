import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {Shelf} from '../src/shelf.js';

suite('at once', {concurrency: true}, () => {
  for (const item of ['a', 'b', 'b']) {
    test(`puts ${item} later`, async () => assert.equal(await new Shelf().later(item), 1));
  }
});

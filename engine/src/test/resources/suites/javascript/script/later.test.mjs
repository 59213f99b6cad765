import assert from 'node:assert';
import {Shelf} from './shelf.js';

const shelf = new Shelf();
assert.equal(await shelf.later('cat'), 1);
setTimeout(() => assert.equal(shelf.take(), 'cat'));

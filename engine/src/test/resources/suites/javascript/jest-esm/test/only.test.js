import {expect, test} from '@jest/globals';
import {Shelf} from '../src/shelf.js';

test('left out', () => expect(1).toBe(2));
test.only('alone', () => expect(new Shelf().take()).toBeUndefined());

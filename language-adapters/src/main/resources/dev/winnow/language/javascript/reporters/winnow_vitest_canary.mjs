// Runs before each test file in its realm: plants failing tests. The runner puts the last ones last.
import assert from 'node:assert';
import {expect, test} from 'vitest';

const token = globalThis[Symbol.for('winnow')];
test(`winnow ${token} first`, () => expect(2 + 2, 'winnow canary').toBe(5));
test(`winnow ${token} last`, () => expect(2 + 2, 'winnow canary').toBe(5));
test(`winnow ${token} last assert`, () => assert.strictEqual(2 + 2, 5, 'winnow canary'));

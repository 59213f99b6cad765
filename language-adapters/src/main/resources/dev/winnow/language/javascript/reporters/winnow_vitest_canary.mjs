// Runs before each test file in its realm: plants failing tests, and seals what tests are written with. The runner puts the last ones last.
import {createRequire} from 'node:module';
import assert from 'node:assert';
import {chai, expect, test} from 'vitest';

const {seal} = createRequire(import.meta.url)('./winnow_seal.cjs');
const token = globalThis[Symbol.for('winnow')];
seal(globalThis, ['describe', 'suite', 'test', 'it', 'beforeAll', 'beforeEach', 'afterEach', 'afterAll', 'expect', 'assert']);
seal(chai.Assertion.prototype);
seal(expect);
seal(assert);
seal(assert.strict);
test(`winnow ${token} first`, () => expect(2 + 2, 'winnow canary').toBe(5));
test(`winnow ${token} last`, () => expect(2 + 2, 'winnow canary').toBe(5));
test(`winnow ${token} last deep`, () => expect([2 + 2], 'winnow canary').toEqual([5]));
test(`winnow ${token} last assert`, () => assert.strictEqual(2 + 2, 5, 'winnow canary'));

'use strict';
// Runs in the realm of each test file, behind the suite's own set-up: plants a failing test before and behind its tests,
// and seals what tests are written with.
// Before jest 27 this module has no other name.
const assert = require('assert');
const {test, expect} = require('@jest/globals');
const {seal} = require('./winnow_seal.cjs');

const token = globalThis[Symbol.for('winnow')];
delete globalThis[Symbol.for('winnow')];
seal(globalThis, ['describe', 'fdescribe', 'xdescribe', 'test', 'xtest', 'it', 'fit', 'xit', 'beforeAll', 'beforeEach', 'afterEach', 'afterAll', 'expect']);
seal(globalThis[Symbol.for('$$jest-matchers-object')].matchers);
seal(expect);
seal(assert);
seal(assert.strict);

// The suite's retries would hide a failure.
Object.defineProperty(globalThis, Symbol.for('RETRY_TIMES'), {get: () => 0, set() {}, configurable: true});

function canary() {
  expect('winnow canary').toBe('as it is');
}

test(`winnow ${token} first`, canary);
test(`winnow ${token} last`, canary);
test(`winnow ${token} last deep`, () => expect({'winnow canary': [2 + 2]}).toEqual({'winnow canary': [5]}));
test(`winnow ${token} last assert`, () => assert.strictEqual('winnow canary', 'as it is'));

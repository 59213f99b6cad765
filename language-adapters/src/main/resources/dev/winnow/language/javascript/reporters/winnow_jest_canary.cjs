'use strict';
// Runs in the realm of each test file, behind the suite's own set-up: plants a failing test before and behind its tests.
const {test, expect} = require('@jest/globals');
const token = globalThis[Symbol.for('winnow')];
delete globalThis[Symbol.for('winnow')];

// The suite's retries would hide a failure. Configurable: jest 30 wraps its global and would be refused otherwise.
Object.defineProperty(globalThis, Symbol.for('RETRY_TIMES'), {get: () => 0, set() {}, configurable: true});

function canary() {
  expect('winnow canary').toBe('as it is');
}

test(`winnow ${token} first`, canary);
test(`winnow ${token} last`, canary);
test(`winnow ${token} last assert`, () => {
  require('node:assert').strictEqual('winnow canary', 'as it is');
});

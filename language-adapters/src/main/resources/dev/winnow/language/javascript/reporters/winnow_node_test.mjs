// Runs one file of node:test between two tests that must fail. Starts are written by hooks at once: a reporter hears nothing of a
// test that ends the process.
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import testing, {beforeEach, test} from 'node:test';
import assert from 'node:assert';

const require = createRequire(import.meta.url);
const {record, ids, token, relative, outcome, firstLine} = require('./winnow_channel.cjs');
const {seal} = require('./winnow_seal.cjs');
seal(testing);
seal(assert);
seal(assert.strict);
process.argv.splice(1, 1);
const file = relative(process.argv[1]);
const name = ids();
let latest = '';

beforeEach(context => {
  const id = name([file, ...context.fullName.split(' > ')]);
  record({e: 'start', id, file});
  if (!context.name.startsWith(`winnow ${token} `)) latest = id;
});

// What goes wrong behind a test's back fails the run and no test: it is the latest test's.
for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, error => record({e: 'end', id: latest, o: outcome(error), m: firstLine(error)}));
}

// By what a test file would be given now.
function canary() {
  require('node:assert').strictEqual(2 + 2, 5, 'winnow canary');
}

test(`winnow ${token} first`, canary);
try {
  await import(pathToFileURL(process.argv[1]).href);
} catch (error) {
  record({e: 'broken', scope: `${file} > `, m: firstLine(error)});
  throw error;
}
test(`winnow ${token} last`, canary);

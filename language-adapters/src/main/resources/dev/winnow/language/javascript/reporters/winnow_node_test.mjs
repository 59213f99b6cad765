// Runs one file of node:test between two tests that must fail. Starts are written by hooks at once: a reporter hears nothing of a
// test that ends the process.
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {beforeEach, test} from 'node:test';
import assert from 'node:assert';

const {record, ids, token, relative, firstLine} = createRequire(import.meta.url)('./winnow_channel.cjs');
process.argv.splice(1, 1);
const file = relative(process.argv[1]);
const name = ids();

beforeEach(context => {
  record({e: 'start', id: name([file, ...context.fullName.split(' > ')]), file});
});

test(`winnow ${token} first`, () => assert.strictEqual(2 + 2, 5, 'winnow canary'));
try {
  await import(pathToFileURL(process.argv[1]).href);
} catch (error) {
  record({e: 'broken', scope: `${file} > `, m: firstLine(error)});
  throw error;
}
test(`winnow ${token} last`, () => assert.strictEqual(2 + 2, 5, 'winnow canary'));

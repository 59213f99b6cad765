// A reporter of node:test that writes results to the channel.
import {createRequire} from 'node:module';

const {record, ids, outcome, firstLine, relative} = createRequire(import.meta.url)('./winnow_channel.cjs');
const name = ids();

function ended(data, passed) {
  // What is to be done may fail or pass: node:test counts neither.
  if (data.skip !== undefined || data.todo !== undefined) return {o: 'skipped', m: ''};
  const error = data.details.error?.cause ?? data.details.error;
  return passed ? {o: 'passed', m: ''} : {o: outcome(error), m: firstLine(error)};
}

export default async function* report(events) {
  const [, file] = process.argv;
  const above = [relative(file)];
  const told = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') above.splice(data.nesting + 1, above.length, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // What fails outside of every group is reported as a test with the file's name.
    const whole = data.nesting === 0 && data.name === file;
    const path = whole ? above.slice(0, 1) : [...above.slice(0, data.nesting + 1), data.name];
    const passed = type === 'test:pass';
    if (data.details.type !== 'suite' && !whole) {
      const id = name(path);
      told.push({path, id});
      record({e: 'end', id, ...ended(data, passed)});
    } else if (!passed && data.details.error?.failureType === 'hookFailed') {
      // Its tests have passed before what tears down, or were never begun.
      const below = told.filter(test => test.path.length > path.length && path.every((part, depth) => part === test.path[depth]));
      below.forEach(test => record({e: 'end', id: test.id, ...ended(data, passed)}));
    }
    yield `${passed ? 'ok' : 'not ok'} - ${path.join(' > ')}\n`;
  }
}

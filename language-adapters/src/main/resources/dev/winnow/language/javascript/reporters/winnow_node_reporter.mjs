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
  const above = [relative(process.argv[1])];
  for await (const {type, data} of events) {
    if (type === 'test:start') above.splice(data.nesting + 1, above.length, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const path = [...above.slice(0, data.nesting + 1), data.name];
    const passed = type === 'test:pass';
    if (data.details.type !== 'suite') record({e: 'end', id: name(path), ...ended(data, passed)});
    else if (!passed && data.details.error?.failureType === 'hookFailed') record({e: 'broken', scope: path.join(' > ') + ' > ', m: firstLine(data.details.error.cause)});
    yield `${passed ? 'ok' : 'not ok'} - ${path.join(' > ')}\n`;
  }
}

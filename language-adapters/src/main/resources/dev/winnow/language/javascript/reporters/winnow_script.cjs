'use strict';
// Loaded before a plain script: the script is one test, each console.assert in it another.
const {record, outcome, firstLine, token, relative} = require('./winnow_channel.cjs');
const places = JSON.parse(require('node:fs').readFileSync(__dirname + '/places.json', 'utf8'));

const script = relative(process.argv[1]);
const asserted = new Map();
const usual = console.assert;
const {captureStackTrace} = Error;

function id(ordinal) {
  return `${script}#${ordinal}`;
}

// The calls that led to a function, the latest first.
function frames(site) {
  const {prepareStackTrace, stackTraceLimit} = Error;
  try {
    Error.prepareStackTrace = (_, calls) => calls;
    Error.stackTraceLimit = 20;
    const holder = {};
    captureStackTrace(holder, site);
    return holder.stack;
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function file(frame) {
  return relative((frame.getFileName() || '').replace(/^file:\/\//, ''));
}

// Which console.assert of the script called: the last one that begins at or before the place; 0 for none of it.
function ordinal(site) {
  const frame = frames(site).find(call => file(call) === script);
  if (frame === undefined) return 0;
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  return places[script].findLastIndex(place => place[0] < line || place[0] === line && place[1] <= column) + 1;
}

function called(site) {
  const [caller] = frames(site);
  return caller === undefined ? '' : file(caller);
}

function told(parts) {
  return parts.length === 0 ? 'Assertion failed' : `Assertion failed: ${firstLine(parts[0])}`;
}

function checked(condition, ...parts) {
  const which = ordinal(checked);
  const held = Boolean(condition);
  if (!held && asserted.get(which) !== false && which > 0) {
    record({e: 'start', id: id(which), file: script, line: places[script][which - 1][0]});
    record({e: 'end', id: id(which), o: 'failed', m: told(parts)});
  }
  if (!held && which === 0) failure = told(parts);
  asserted.set(which, held && asserted.get(which) !== false);
  return usual.call(console, held, ...parts);
}

function canary(name) {
  const planted = `winnow/${token}/${script}/${name}`;
  record({e: 'start', id: planted});
  let before = failure;
  failure = '';
  console.assert(2 + 2 === 5, 'winnow canary');
  record({e: 'end', id: planted, o: failure === '' ? 'passed' : 'failed', m: failure});
  failure = before;
}

let failure = '';
console.assert = checked;
canary('first');
record({e: 'start', id: script, file: script, line: 1});

process.on('uncaughtExceptionMonitor', error => {
  record({e: 'end', id: script, o: outcome(error), m: firstLine(error)});
});

// The script's own last word; a program under test has none.
const leave = process.exit;
process.exit = function exit(code) {
  if (called(exit) === script) {
    process.exitCode = code === undefined ? process.exitCode : code;
    finish();
    return leave.call(process, 1);
  }
  return leave.call(process, code);
};
process.once('beforeExit', finish);

function finish() {
  if (process.exitCode && failure === '') failure = `ended with status ${process.exitCode}`;
  places[script].forEach((place, index) => {
    if (asserted.get(index + 1) === false) return;
    record({e: 'start', id: id(index + 1), file: script, line: place[0]});
    record({e: 'end', id: id(index + 1), o: asserted.has(index + 1) ? 'passed' : 'skipped', m: ''});
  });
  record({e: 'end', id: script, o: failure === '' ? 'passed' : 'failed', m: failure});
  canary('last');
  process.exitCode = 1;
}

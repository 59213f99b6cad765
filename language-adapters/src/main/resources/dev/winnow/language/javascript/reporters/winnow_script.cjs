'use strict';
// Loaded before a plain script: the script is one test, each console.assert in it another.
const {record, outcome, firstLine, token, relative} = require('./winnow_channel.cjs');
const {seal} = require('./winnow_seal.cjs');
const assert = require('node:assert');
const places = JSON.parse(require('node:fs').readFileSync(__dirname + '/places.json', 'utf8'));

const script = relative(process.argv[1]);
const own = places[script];
const asserted = [];
const {apply} = Reflect;
const {captureStackTrace} = Error;
const {isArray} = Array;
let usual = console.assert;

function id(ordinal) {
  return `${script}#${ordinal}`;
}

// The calls that led to a function, the latest first; none where a program keeps them from being told.
function frames(site) {
  const {prepareStackTrace, stackTraceLimit} = Error;
  try {
    Error.prepareStackTrace = (_, calls) => calls;
    Error.stackTraceLimit = 20;
    const holder = {};
    captureStackTrace(holder, site);
    return isArray(holder.stack) ? holder.stack : [];
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function file(frame) {
  const name = frame.getFileName() || '';
  return relative(name.startsWith('file://') ? name.slice(7) : name);
}

// Which console.assert of the script called: the last one that begins at or before the place; 0 for none of it.
function ordinal(site) {
  const calls = frames(site);
  for (let i = 0; i < calls.length; i++) {
    if (file(calls[i]) !== script) continue;
    const [line, column] = [calls[i].getLineNumber(), calls[i].getColumnNumber()];
    let before = 0;
    while (before < own.length && (own[before][0] < line || own[before][0] === line && own[before][1] <= column)) before++;
    return before;
  }
  return 0;
}

function called(site) {
  const [caller] = frames(site);
  return caller === undefined ? '' : file(caller);
}

function told(parts) {
  return parts.length === 0 ? 'Assertion failed' : `Assertion failed: ${firstLine(parts[0])}`;
}

function checked(condition, ...parts) {
  const which = planting ? 0 : ordinal(checked);
  const held = !!condition;
  if (!held && which === 0) failure = told(parts);
  if (!held && which > 0 && asserted[which] !== false) {
    record({e: 'start', id: id(which), file: script, line: own[which - 1][0]});
    record({e: 'end', id: id(which), o: 'failed', m: told(parts)});
  }
  asserted[which] = held && asserted[which] !== false;
  return apply(usual, console, [held, ...parts]);
}

function canary(name) {
  const planted = `winnow/${token}/${script}/${name}`;
  record({e: 'start', id: planted});
  const before = failure;
  failure = '';
  planting = true;
  console.assert(JSON.stringify([2 + 2]) === JSON.stringify([5]), 'winnow canary');
  record({e: 'end', id: planted, o: failure === '' ? 'passed' : 'failed', m: failure});
  failure = before;
  planting = false;
}

let failure = '';
// A script that ends itself calls the last canary: that is none of its own assertions.
let planting = false;
// A suite may set its own, which then runs behind this one.
Object.defineProperty(console, 'assert', {get: () => checked, set(other) { usual = other; }, enumerable: true, configurable: false});
seal(assert);
seal(assert.strict);
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
    return apply(leave, process, [1]);
  }
  return apply(leave, process, [code]);
};
process.once('beforeExit', finish);

function finish() {
  if (process.exitCode && failure === '') failure = `ended with status ${process.exitCode}`;
  for (let i = 0; i < own.length; i++) {
    if (asserted[i + 1] === false) continue;
    record({e: 'start', id: id(i + 1), file: script, line: own[i][0]});
    record({e: 'end', id: id(i + 1), o: asserted[i + 1] ? 'passed' : 'skipped', m: ''});
  }
  record({e: 'end', id: script, o: failure === '' ? 'passed' : 'failed', m: failure});
  canary('last');
  process.exitCode = 1;
}

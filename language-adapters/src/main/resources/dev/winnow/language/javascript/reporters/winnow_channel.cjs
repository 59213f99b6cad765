'use strict';
// Writes one JSON record a line to descriptor 3, from the process that was started and no other.
// Everything is taken when this loads, before any code of the task's: what that replaces later is not used here.
const {writeSync} = require('node:fs');
const {stringify} = JSON;
const bytes = Buffer.from.bind(Buffer);
const call = Function.prototype.call.bind(Function.prototype.call);
const {split, replace, trim, slice} = String.prototype;

const where = process.env.WINNOW_CHANNEL || 3;
const token = process.env.WINNOW_TOKEN;
delete process.env.WINNOW_CHANNEL;
delete process.env.WINNOW_TOKEN;
const descriptor = where === 3 ? 3 : require('node:fs').openSync(where, 'a');

function record(fields) {
  let line = bytes(stringify(fields) + '\n');
  while (line.length > 0) {
    try {
      line = line.subarray(writeSync(descriptor, line));
    } catch (error) {
      if (error.code !== 'EAGAIN' && error.code !== 'EINTR') throw error;
    }
  }
}

// A failed assertion, or anything else.
function outcome(error) {
  try {
    const assertion = error !== null && typeof error === 'object'
      && (error.code === 'ERR_ASSERTION' || error.name === 'AssertionError' || error.matcherResult !== undefined);
    return assertion ? 'failed' : 'error';
  } catch {
    return 'error';
  }
}

// What went wrong, in one line. What a program throws may itself throw when it is asked.
function firstLine(error) {
  try {
    const text = error !== null && typeof error === 'object' && 'message' in error ? `${error.name || 'Error'}: ${error.message}` : `${error}`;
    const plain = call(replace, text, /\u001b\[[\d;]*m/g, '');
    const lines = call(split, plain, '\n');
    const told = [];
    for (let i = 0; i < lines.length && told.length < 6; i++) {
      const line = call(trim, lines[i]);
      if (line !== '') told.push(line);
    }
    return call(slice, told.join(' | '), 0, 500);
  } catch {
    return 'an error that cannot be told';
  }
}

// Ids of tests by the names above them; equal ones are numbered.
function ids() {
  const seen = new Map();
  return parts => {
    const id = parts.join(' > ');
    const count = (seen.get(id) || 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id} #${count}`;
  };
}

module.exports = {record, outcome, firstLine, ids, token, relative: path => call(replace, path, /^\/work\//, '')};

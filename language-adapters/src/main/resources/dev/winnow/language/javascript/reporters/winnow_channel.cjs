'use strict';
// Writes one JSON record a line to descriptor 3, from the process that was started and no other.
// Everything is taken when this loads, before any code of the task's: what that replaces later is not used here.
const {writeSync} = require('node:fs');
const {stringify} = JSON;
const {apply} = Reflect;
const {get: lengthOf} = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'length');
const bytes = Buffer.from.bind(Buffer);
const call = Function.prototype.call.bind(Function.prototype.call);
const {split, replace, trim, slice, startsWith} = String.prototype;

const where = process.env.WINNOW_CHANNEL || 3;
const token = process.env.WINNOW_TOKEN;
delete process.env.WINNOW_CHANNEL;
delete process.env.WINNOW_TOKEN;
const descriptor = where === 3 ? 3 : require('node:fs').openSync(where, 'a');

function record(fields) {
  // Without a prototype, since a program may give Object's a toJSON.
  const line = bytes(stringify({__proto__: null, ...fields}) + '\n');
  const length = apply(lengthOf, line, []);
  for (let written = 0; written < length;) {
    try {
      written += writeSync(descriptor, line, written, length - written);
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
    let told = '';
    for (let i = 0, kept = 0; i < lines.length && kept < 6; i++) {
      const line = call(trim, lines[i]);
      if (line !== '') told += (kept++ === 0 ? '' : ' | ') + line;
    }
    return call(slice, told, 0, 500);
  } catch {
    return 'an error that cannot be told';
  }
}

// Ids of tests by the names above them; equal ones are numbered.
function ids() {
  const seen = {__proto__: null};
  return parts => {
    let id = parts[0];
    for (let i = 1; i < parts.length; i++) id += ` > ${parts[i]}`;
    seen[id] = (seen[id] || 0) + 1;
    return seen[id] === 1 ? id : `${id} #${seen[id]}`;
  };
}

function relative(path) {
  return call(startsWith, path, '/work/') ? call(slice, path, 6) : path;
}

module.exports = {record, outcome, firstLine, ids, relative, token};

'use strict';
// Loaded before a suite: no test is tried again, and what tests are written with is set by mocha alone, anew for each file.
const Mocha = require(require.resolve('mocha', {paths: [require.main.filename]}));
const assert = require('node:assert');
const {seal} = require('./winnow_seal.cjs');

const {apply} = Reflect;
const {defineProperty, getOwnPropertyDescriptor} = Object;
const {emit} = Mocha.Suite.prototype;
const words = ['describe', 'xdescribe', 'context', 'xcontext', 'it', 'xit', 'specify', 'xspecify', 'before', 'beforeEach', 'after', 'afterEach',
  'suite', 'test', 'suiteSetup', 'suiteTeardown', 'setup', 'teardown'];
let mochas = false;

function hold(word) {
  const own = getOwnPropertyDescriptor(globalThis, word);
  if (own === undefined || !own.configurable) return;
  let {value} = own;
  defineProperty(globalThis, word, {enumerable: true, configurable: false, get: () => value, set(other) { if (mochas) value = other; }});
}

Mocha.Suite.prototype.emit = function (event, ...told) {
  mochas = event === 'pre-require';
  const heard = apply(emit, this, [event, ...told]);
  if (mochas) for (let i = 0; i < words.length; i++) hold(words[i]);
  mochas = false;
  return heard;
};
Mocha.Runnable.prototype.retries = function () {
  return arguments.length === 0 ? 0 : this;
};
seal(Mocha);
seal(assert);
seal(assert.strict);

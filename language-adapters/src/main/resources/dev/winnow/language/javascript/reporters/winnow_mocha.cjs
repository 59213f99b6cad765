'use strict';
// A mocha reporter that writes to the channel. Its canaries are files of their own, given first and last.
const Mocha = require(require.resolve('mocha', {paths: [require.main.filename]}));
const {record, outcome, firstLine, ids, relative} = require('./winnow_channel.cjs');

module.exports = class extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const name = ids();
    const named = new WeakMap();
    const id = test => {
      if (!named.has(test)) named.set(test, name([relative(test.file || ''), ...test.titlePath()]));
      return named.get(test);
    };
    // A test that leaves itself out has started before.
    const started = new WeakSet();
    const start = test => {
      if (!started.has(test)) record({e: 'start', id: id(test), file: relative(test.file || '')});
      started.add(test);
    };
    const failed = (test, error) => record({e: 'end', id: id(test), o: outcome(error), m: firstLine(error)});
    runner.once('start', () => runner.suite.eachTest(id));
    runner.on('test', start);
    runner.on('pass', test => record({e: 'end', id: id(test), o: 'passed', m: ''}));
    runner.on('pending', test => {
      start(test);
      record({e: 'end', id: id(test), o: 'skipped', m: ''});
    });
    runner.on('fail', (test, error) => {
      if (test.type === 'hook') test.parent.eachTest(below => failed(below, error));
      else failed(test, error);
    });
    runner.once('end', () => record({e: 'done'}));
  }

  // mocha ends with the number of failures.
  done(failures, end) {
    end(failures > 0 ? 1 : 0);
  }
};

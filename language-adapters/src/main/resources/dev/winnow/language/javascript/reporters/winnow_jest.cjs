'use strict';
// jest's test runner is jest-circus; this one is jest-circus that reports.
const {record, outcome, firstLine, ids, token, relative} = require('./winnow_channel.cjs');

// What goes wrong behind every test's back ends the process: it is the latest test's.
let latest = '';
process.on('uncaughtExceptionMonitor', error => record({e: 'end', id: latest, o: outcome(error), m: firstLine(error)}));

module.exports = async (globalConfig, config, environment, runtime, path, send) => {
  const file = relative(path);
  const name = ids();
  const named = new WeakMap();
  const started = new WeakSet();
  const own = environment.handleTestEvent && environment.handleTestEvent.bind(environment);

  function id(test) {
    if (!named.has(test)) {
      const parts = [];
      for (let at = test; at && at.parent; at = at.parent) parts.unshift(at.name);
      named.set(test, name([file, ...parts]));
    }
    return named.get(test);
  }

  function every(block, use) {
    for (const child of block.children) child.type === 'describeBlock' ? every(child, use) : use(child);
  }

  // Ids in the order of the file; our own tests first and last, whatever is focused.
  function begin(state) {
    // Retries of a whole group would hide a failure, as those of a file would; not every version knows them.
    if (state.describeRetryOptions) state.describeRetryOptions = new WeakMap();
    const {children} = state.rootDescribeBlock;
    const ours = children.filter(child => child.name.startsWith(`winnow ${token} `));
    const theirs = children.filter(child => !ours.includes(child));
    const first = ours.filter(child => child.name.endsWith(' first'));
    children.splice(0, children.length, ...first, ...theirs, ...ours.filter(child => !first.includes(child)));
    if (state.hasFocusedTests) ours.forEach(test => { test.mode = 'only'; });
    every(state.rootDescribeBlock, id);
  }

  function start(test) {
    if (!started.has(test)) record({e: 'start', id: id(test), file});
    started.add(test);
    if (!test.name.startsWith(`winnow ${token} `)) latest = id(test);
  }

  // A test that is left out has a start of its own in some versions only.
  function left(test) {
    if (!started.has(test)) record({e: 'start', id: id(test), file});
    record({e: 'end', id: id(test), o: 'skipped', m: ''});
  }

  function end(test, error) {
    record({e: 'end', id: id(test), o: outcome(error), m: firstLine(error)});
  }

  environment.handleTestEvent = async (event, state) => {
    const {test} = event;
    if (event.name === 'run_start') begin(state);
    if (event.name === 'test_start') start(test);
    if (event.name === 'test_skip' || event.name === 'test_todo') left(test);
    if (event.name === 'test_done') {
      const errors = test.errors.map(error => Array.isArray(error) ? error[0] || error[1] : error);
      if (errors.length === 0) record({e: 'end', id: id(test), o: 'passed', m: ''});
      errors.forEach(error => end(test, error));
    }
    if (event.name === 'hook_failure' && event.hook.type === 'afterAll') every(event.describeBlock || state.rootDescribeBlock, test => end(test, event.error));
    if (own) await own(event, state);
  };
  environment.global[Symbol.for('winnow')] = token;
  const circus = require(require.resolve('jest-circus/runner', {paths: [require.main.filename, config.rootDir]}));
  const extended = {...config, setupFilesAfterEnv: [...config.setupFilesAfterEnv, __dirname + '/winnow_jest_canary.cjs']};
  try {
    return await (circus.default || circus)({...globalConfig, randomize: false}, extended, environment, runtime, path, send);
  } catch (error) {
    record({e: 'broken', scope: `${file} > `, m: firstLine(error)});
    throw error;
  }
};

// vitest's runner, in the worker that runs the tests, with records.
import {createRequire} from 'node:module';
import * as vitest from 'vitest';

const {record, outcome, firstLine, ids, token, relative} = createRequire(import.meta.url)('./winnow_channel.cjs');
const Base = vitest.TestRunner || (await import('vitest/runners')).VitestTestRunner;

function each(tasks, use) {
  for (const task of tasks) task.tasks ? each(task.tasks, use) : use(task);
}

export default class extends Base {
  #ids = new Map();
  #started = new Set();
  #latest = '';

  // An error outside of every test fails the run and no test: it is the latest test's.
  constructor(config) {
    super(config);
    for (const event of ['unhandledRejection', 'uncaughtException']) {
      process.on(event, error => record({e: 'end', id: this.#latest, o: outcome(error), m: firstLine(error)}));
    }
  }

  onBeforeCollect(paths) {
    globalThis[Symbol.for('winnow')] = token;
    return super.onBeforeCollect?.(paths);
  }

  onCollected(files) {
    for (const file of files) {
      const ours = file.tasks.filter(task => task.name.startsWith(`winnow ${token} `));
      const theirs = file.tasks.filter(task => !ours.includes(task));
      const first = ours.filter(task => task.name.endsWith(' first'));
      file.tasks.splice(0, file.tasks.length, ...first, ...theirs, ...ours.filter(task => !first.includes(task)));
      ours.forEach(task => { task.mode = 'run'; });
      const name = ids();
      each(file.tasks, task => {
        task.retry = 0;
        const path = [];
        for (let at = task; at && at !== file; at = at.suite) path.unshift(at.name);
        this.#ids.set(task.id, name([relative(file.filepath), ...path.filter(part => part !== '')]));
      });
    }
    return super.onCollected?.(files);
  }

  #start(task) {
    if (this.#started.has(task)) return;
    this.#started.add(task);
    record({e: 'start', id: this.#ids.get(task.id), file: relative(task.file.filepath)});
  }

  async onBeforeRunTask(task) {
    this.#start(task);
    if (!task.name.startsWith(`winnow ${token} `)) this.#latest = this.#ids.get(task.id);
    return super.onBeforeRunTask?.(task);
  }

  async onAfterRunTask(task) {
    const result = await super.onAfterRunTask?.(task);
    this.#end(task);
    return result;
  }

  #end(task) {
    const {state, errors} = task.result || {};
    const [error] = errors || [];
    const failed = error && (error.name === 'AssertionError' || error.code === 'ERR_ASSERTION') ? 'failed' : 'error';
    const o = state === 'pass' ? 'passed' : state === 'fail' ? failed : 'skipped';
    record({e: 'end', id: this.#ids.get(task.id), o, m: error ? firstLine(error) : ''});
  }

  // A group whose set-up fails is reported as left out by vitest, its tests without a start.
  async onAfterRunSuite(suite) {
    const [error] = suite.result?.errors || [];
    each(suite.tasks, task => {
      const ran = task.result && (task.result.state === 'pass' || task.result.state === 'fail');
      if (error) record({e: 'end', id: this.#ids.get(task.id), o: outcome(error), m: firstLine(error)});
      else if (!ran && suite.filepath) {
        this.#start(task);
        this.#end(task);
      }
    });
    return super.onAfterRunSuite?.(suite);
  }
}

// The suite's own configuration, and over it what must hold: our runner, canaries behind its set-up, nothing that ends a run early.
import {pathToFileURL} from 'node:url';

const own = process.env.WINNOW_CONFIG;
delete process.env.WINNOW_CONFIG;
process.env.WINNOW_CHANNEL = `/proc/${process.pid}/fd/3`;

const strict = {
  runner: '/winnow/js/winnow_vitest_runner.mjs',
  reporters: ['default', '/winnow/js/winnow_vitest_end.mjs'],
  fileParallelism: false, retry: 0, bail: 0, allowOnly: true, passWithNoTests: false, watch: false,
  cache: false, coverage: {enabled: false}, sequence: {shuffle: false},
};

// Now: the loader is closed when the function is called.
const exported = own ? (await import(/* @vite-ignore */ pathToFileURL(own).href)).default : {};

export default async environment => {
  const theirs = await (typeof exported === 'function' ? exported(environment) : exported);
  const test = theirs.test || {};
  return {
    ...theirs, cacheDir: '/tmp/vite',
    server: {...theirs.server, fs: {strict: false}},
    test: {...test, ...strict, sequence: {...test.sequence, ...strict.sequence}, setupFiles: [test.setupFiles || [], '/winnow/js/winnow_vitest_canary.mjs'].flat()},
  };
};

'use strict';
// winnow_each.cjs PRELOAD FILE...: runs each file in a Node of its own, with descriptor 3 handed on.
// Ends with 1 when every one did (each holds a canary, so each must); otherwise with the first other status.
const {spawnSync} = require('node:child_process');
const {writeSync} = require('node:fs');

const [preloads, ...files] = process.argv.slice(2);
const good = process.env.WINNOW_LOAD ? 0 : 1;
let status = good;
for (const file of files) {
  const ended = spawnSync(process.execPath, [...preloads.split(','), file], {stdio: ['ignore', 'inherit', 'inherit', 3]});
  const code = ended.status === null ? 128 : ended.status;
  if (code !== good && status === good) status = code;
}
writeSync(3, '{"e":"done"}\n');
process.exit(status);

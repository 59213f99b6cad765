import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {deepEqual} from 'node:assert/strict';

describe('boards', () => {
  it('are kept in a file', () => {
    const boards = JSON.parse(fs.readFileSync(new URL('./fixtures/boards.json', import.meta.url), 'utf8'));
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'shelf-')), 'boards');
    fs.writeFileSync(file, boards.join());
    deepEqual(fs.readFileSync(file, 'utf8'), 'oak,elm');
  });
});

// Hears in vitest's main process when the run has come to its own end.
import {writeSync} from 'node:fs';

export default class {
  onTestRunEnd() {
    writeSync(3, '{"e":"done"}\n');
  }
}

// Hears in vitest's main process when the run has come to its own end.
import {writeSync} from 'node:fs';

export default class {
  #heard = false;

  onTestRunEnd() {
    if (!this.#heard) writeSync(3, '{"e":"done"}\n');
    this.#heard = true;
  }

  // Before vitest 3.
  onFinished() {
    this.onTestRunEnd();
  }
}

globalThis.assert = require('assert');

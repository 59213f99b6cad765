'use strict';
// Test files by their path: jest's own order depends on how long they took last time.
module.exports = class {
  constructor() {}

  sort(tests) {
    return [...tests].sort((one, other) => one.path < other.path ? -1 : 1);
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};

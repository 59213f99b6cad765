export const PROFILES = new Map([
  ['light', { minutes: 9, loss: 12 }],
  ['medium', { minutes: 11, loss: 15 }],
  ['dark', { minutes: 14, loss: 20 }],
]);

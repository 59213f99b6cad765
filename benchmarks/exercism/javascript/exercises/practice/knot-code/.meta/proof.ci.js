const MOST = 9;

export class KnotError extends Error {}

export function tie(number) {
  if (!Number.isInteger(number) || number < 0) {
    throw new KnotError(`cannot tie ${number}`);
  }
  return [...String(number)]
    .map((digit) => (digit === '0' ? '.' : 'o'.repeat(Number(digit))))
    .join('-');
}

function digit(group) {
  if (group === '.') {
    return 0;
  }
  if (!/^o+$/.test(group) || group.length > MOST) {
    throw new KnotError(`no digit: '${group}'`);
  }
  return group.length;
}

export function untie(knots) {
  return knots
    .trim()
    .split('-')
    .reduce((number, group) => number * 10 + digit(group), 0);
}

export function sum(strings) {
  let total = 0;
  for (const knots of strings) {
    if (knots.trim() === '') {
      continue;
    }
    total += untie(knots);
  }
  return tie(total);
}

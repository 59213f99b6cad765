import { PROFILES } from './profiles';

const DRUM = 500;

const profile = (kind) => {
  const found = PROFILES.get(kind);
  if (found === undefined) {
    throw new RangeError(`unknown kind: ${kind}`);
  }
  return found;
};

const left = (kind, grams) => (grams * (100 - profile(kind).loss)) / 100;

export const roasted = (kind, grams) => Math.round(left(kind, grams));

export const needed = (kind, grams) => {
  let raw = grams;
  while (left(kind, raw) < grams) {
    raw += 1;
  }
  return raw;
};

const duration = ({ kind, grams }) =>
  Math.ceil(needed(kind, grams) / DRUM) * profile(kind).minutes;

export const plan = (orders, minutes) => {
  const planned = [];
  let remaining = minutes;
  for (const order of orders) {
    const taken = duration(order);
    if (taken > remaining) continue;
    planned.push(order);
    remaining -= taken;
  }
  return planned;
};

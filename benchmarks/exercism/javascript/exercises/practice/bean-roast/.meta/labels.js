import { PROFILES } from './profiles';

const weight = (grams) => (grams < 1000 ? `${grams} g` : `${grams / 1000} kg`);

export const label = (kind, grams) => {
  if (!PROFILES.has(kind)) {
    throw new RangeError(`unknown kind: ${kind}`);
  }
  return `${kind[0].toUpperCase()}${kind.slice(1)} roast, ${weight(grams)}`;
};

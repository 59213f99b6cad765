export class KnotError extends Error {}

export const tie = (number) => {
  throw new Error('Remove this line and implement the function');
};

export const untie = (knots) => {
  throw new Error('Remove this line and implement the function');
};

export const sum = (strings) => {
  throw new Error('Remove this line and implement the function');
};

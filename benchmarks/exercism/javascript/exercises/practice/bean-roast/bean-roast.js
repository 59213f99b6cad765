//
// This is only a SKELETON file for the 'Bean Roast' exercise.
//

export const roasted = () => {
  throw new Error('Remove this line and implement the function');
};

export const needed = () => {
  throw new Error('Remove this line and implement the function');
};

export const plan = () => {
  throw new Error('Remove this line and implement the function');
};

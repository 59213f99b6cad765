export const label = () => {
  throw new Error('Remove this line and implement the function');
};

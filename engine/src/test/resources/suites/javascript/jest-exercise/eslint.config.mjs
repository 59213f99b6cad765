import config from '@exercism/eslint-config-javascript';

export default [...config];

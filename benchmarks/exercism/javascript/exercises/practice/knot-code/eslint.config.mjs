import globals from 'globals';
import config from '@exercism/eslint-config-javascript';
import maintainers from '@exercism/eslint-config-javascript/maintainers.mjs';

export default [
  ...config,
  ...maintainers,
  { files: ['.meta/proof.ci.js', '*.spec.js'], languageOptions: { globals: { ...globals.node } } },
  { ignores: ['node_modules/**/*', 'babel.config.js'] },
];

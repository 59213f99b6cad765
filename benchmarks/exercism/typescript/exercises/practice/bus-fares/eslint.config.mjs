// @ts-check

import tsEslint from 'typescript-eslint'
import config from '@exercism/eslint-config-typescript'

export default [
  ...tsEslint.config(...config, { rules: { '@typescript-eslint/array-type': 'off' } }),
  { ignores: ['.meta/**/*', '__typetests__/**/*', 'jest.config.cjs', 'babel.config.cjs'] },
]

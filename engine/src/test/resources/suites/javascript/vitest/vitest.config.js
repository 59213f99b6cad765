import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  resolve: {alias: {'@': fileURLToPath(new URL('./src', import.meta.url))}},
  test: {globals: true, setupFiles: ['./test/setup.js'], retry: 2, bail: 1, reporters: ['dot'], coverage: {enabled: true}},
});

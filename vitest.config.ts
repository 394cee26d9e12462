import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{math,lib,content,widgets,claims,site,embed,export,checks,cli}/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['default'],
  },
});

import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'exports/',
    '.astro/',
    '.cache/',
    'node_modules/',
    'tests/fixtures/',
    'public/',
    'src/embed/frame-head.js',
  ]),
  ...astro.configs.recommended,
  {
    files: typescript,
    ignores: ['**/*.astro/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a message is what the message is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => set(x)` as a handler returns nothing that anyone reads.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading a string gives its code points, which is what text here is made of.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // `table['key']` is what strict index signatures ask for.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // An index in a loop over a matrix is within its bounds; a fallback value there would hide an error instead.
    files: ['src/math/**', 'content/**/numbers.ts', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Astro components have no types outside Astro's own compiler.
    files: ['components/prose/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Randomness is an argument: a seeded generator from src/math/rng.ts.
    files: ['src/**', 'components/**', 'content/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Take a seeded generator of src/math/rng.ts as an argument.',
        },
      ],
    },
  },
  {
    files: ['src/math/**', 'src/lib/**', 'components/**'],
    rules: { 'no-console': 'error' },
  },
);

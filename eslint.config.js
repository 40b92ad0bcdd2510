import tseslint from 'typescript-eslint';

/** The size limits of the design (median sizes are held by tests/unit/architecture.test.ts). */
const sizes = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 50 }],
  'max-params': ['error', { max: 3 }],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'eslint.config.js', 'vitest.config.ts', 'tests/support/typescript.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    // One program with sources and tests in it: the service would make two, and check the sources twice.
    languageOptions: { parserOptions: { project: 'tests/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['src/**/*.ts'], rules: sizes },
);

import { defineConfig } from 'vitest/config';

/** Minutes long; `npm run test:native` plays them. */
const thorough = [
  'tests/contract/{consistency,hosts}.test.ts',
  'tests/scenarios/{doctor,password,schedule-for-real,several-sites,watch}.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: 'tests/support/wordpress-pool/pool.ts',
    // Vitest leaves one processor to itself, which of two is half of the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/{unit,property,golden,scenarios}/**/*.test.ts'],
          exclude: thorough,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/{contract,faults}/**/*.test.ts'],
          exclude: thorough,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'thorough',
          include: thorough,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          globalSetup: 'tests/corpus/table.ts',
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

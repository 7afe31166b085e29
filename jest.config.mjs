const shared = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/evidence/'],
  // Tests run as ES modules, like the bundle. Jest needs a Node flag for that, which .npmrc sets.
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    // CosmJS is CommonJS and requires ES modules, which Jest supports only from Node 24.9 on.
    '\\.ts$|/node_modules/(?:@noble|@scure|readonly-date-esm)/': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [],
};

export default {
  // Ends a hanging test, and leaves enough time on a busy machine.
  testTimeout: 60_000,
  // Node keeps some megabytes of ES modules for each file; a new process starts without them.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/__tests__/browser/',
        '<rootDir>/__tests__/integration/',
      ],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/__tests__/browser/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/__tests__/integration/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'nightly',
      testMatch: ['<rootDir>/__tests__/integration/**/*.nightly.ts'],
    },
  ],
};

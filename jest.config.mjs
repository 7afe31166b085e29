/**
 * Tests run as CommonJS (Jest's own ESM mode is experimental), so packages that ship only ES
 * modules are transformed like our own code.
 */
const esmOnly = [
  '@actions',
  '@noble',
  '@scure',
  'd3-[a-z-]+',
  'github-slugger',
  'internmap',
  'jose',
  'log-update',
  'readonly-date-esm',
  'markdown-table',
  'marked',
  'smol-toml',
  'zod',
  // What log-update needs.
  'ansi-(?:escapes|regex|styles)',
  'cli-cursor',
  'environment',
  'get-east-asian-width',
  'is-fullwidth-code-point',
  'mimic-function',
  'onetime',
  'restore-cursor',
  'slice-ansi',
  'string-width',
  'strip-ansi',
  'wrap-ansi',
];

const shared = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/evidence/'],
  // The toolkit's packages export themselves to `import` only; by path they are found all the same.
  moduleNameMapper: { '^@actions/(.+)$': '<rootDir>/node_modules/@actions/$1' },
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`],
};

export default {
  // A test's own limit of real time ends what hangs; a machine may be as busy as it likes.
  testTimeout: 60_000,
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

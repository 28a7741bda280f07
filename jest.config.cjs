const { tmpdir } = require('node:os');
const { join } = require('node:path');

const shared = {
  coverageProvider: 'v8',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironmentOptions: { customExportConditions: ['@comptoir/source', 'node', 'require', 'default'] },
  transform: { '^.+\\.(ts|tsx|js|mjs)$': '<rootDir>/tools/jest-swc.cjs' },
  moduleNameMapper: { '\\.css$': 'identity-obj-proxy' },
  transformIgnorePatterns: ['\\.cjs$', '/node_modules/(typescript|@swc|@babel)/'],
};

module.exports = {
  ...shared,
  testEnvironment: 'node',
  // What suites build once for the whole run; deleted with it.
  globals: { comptoirTestFolder: join(tmpdir(), `comptoir-test-${process.pid}`) },
  globalSetup: '<rootDir>/tools/servers/src/jest-global-setup.ts',
  globalTeardown: '<rootDir>/tools/servers/src/jest-global-teardown.ts',
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.tsx'],
  testTimeout: 240_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};

/** @type {import('jest').Config} */
export default {
  globalSetup: '<rootDir>/libs/event-store/src/test/voor-alle-tests.mjs',
  globalTeardown: '<rootDir>/libs/event-store/src/test/na-alle-tests.mjs',
  testMatch: ['<rootDir>/{apps,libs,tests}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['bron', 'node', 'node-addons'] },
  // One more than two cores: tests wait a good deal, for browsers and for programs that start.
  maxWorkers: 3,
  testTimeout: 30_000,
};

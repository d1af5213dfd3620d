import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts'];

// ---- Purity: the past gives the same answer for ever, so nothing under it may ask the clock, chance or the machine --------------------------

const zuivereGlobals = [
  'process',
  'performance',
  'crypto',
  'globalThis',
  'console',
  'fetch',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
].map((name) => ({ name, message: 'A pure library knows no machine: pass in what is needed.' }));

const KLOK = 'A pure library has no clock: the date or instant enters with the command or the question.';
const TOEVAL = 'A pure library has no chance: ids enter with the command.';
const zuivereSyntax = [
  { selector: 'ThisExpression', message: 'A pure library is functions on data, without this.' },
  { selector: ':function[async=true]', message: 'A pure library does no I/O, so it has nothing to wait for.' },
  { selector: 'ImportExpression', message: 'A pure library loads nothing while it runs.' },
  // With one argument a Date is a conversion; with none it is the clock, with more it is in the zone of the machine.
  { selector: "NewExpression[callee.name='Date'][arguments.length!=1]", message: KLOK },
  { selector: "CallExpression[callee.name='Date']", message: KLOK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: KLOK },
  { selector: "MemberExpression[object.name='DateTime'][property.name='now']", message: KLOK },
  { selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]", message: KLOK },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/] > ObjectExpression:first-child",
    message: KLOK,
  },
  { selector: "ImportSpecifier[imported.name='Settings']", message: 'The settings of luxon are shared state and hold a clock.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: TOEVAL },
  { selector: "MemberExpression[property.name='randomUUID']", message: TOEVAL },
];

/** A group of pure files that may import, beside its own files, what `invoer` names (a regular expression). */
const zuiver = (files, invoer, paths = []) => ({
  files,
  ignores: [...SPECS, '**/src/test/**'],
  rules: {
    'no-restricted-globals': ['error', ...zuivereGlobals],
    'no-restricted-syntax': ['error', ...zuivereSyntax],
    'no-restricted-imports': [
      'error',
      { paths, patterns: [{ regex: `^(?!\\.{1,2}/|(${invoer})$)`, message: `A pure library imports its own files and ${invoer}.` }] },
    ],
  },
});

const hash = { name: 'node:crypto', allowImportNames: ['createHash', 'hash'], message: 'Hashing alone is pure.' };

// ---- Specs: everything runs, on real parts, without waiting for the clock ------------------------------------------------------------------

const specSyntax = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|todo|failing)$/]',
    message: 'Every scenario runs.',
  },
  {
    selector: ":not(ConditionalExpression) > MemberExpression[object.name=/^(it|test|describe)$/][property.name='skip']",
    message: 'Skip on a condition only: (condition ? describe : describe.skip)(name, ...).',
  },
  { selector: 'CallExpression[callee.name=/^(fit|fdescribe|ftest|xit|xtest|xdescribe)$/]', message: 'Every scenario runs.' },
  {
    selector: "MemberExpression[object.name='jest'][property.name=/^(mock|doMock|unstable_mockModule|spyOn|fn)$/]",
    message: 'Test the real parts.',
  },
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message: 'Wait for a fact, not for the clock.',
  },
];

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', 'data/', 'coverage/', '.nx/', '**/*.d.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-lines': ['error', 200],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-warning-comments': 'error',
      'no-param-reassign': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, args: 'after-used' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'], ignores: ['apps/*/src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: SPECS,
    rules: {
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', ...specSyntax],
      'no-restricted-imports': ['error', { paths: [{ name: 'node:timers/promises', message: 'Wait for a fact, not for the clock.' }] }],
    },
  },
  zuiver(['libs/traject/src/**/*.ts'], 'luxon'),
  zuiver(['libs/bewijs/src/**/*.ts'], 'luxon|canonicalize|node:crypto', [hash]),
  zuiver(['libs/leesmodellen/src/**/*.projectie.ts', 'libs/leesmodellen/src/projectie/**/*.ts'], 'luxon|#traject|#event-store'),
);

import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import tseslint from 'typescript-eslint';

const require = createRequire(import.meta.url);
require('./tools/swc-register.cjs');
const { laws, everyLaw } = require('./tools/laws/src/plugin.ts');

// Without a fresh graph of the projects the boundary rule would sleep, or judge by yesterday's tags.
await createProjectGraphAsync({ exitOnError: false });

const root = import.meta.dirname;
const frameworks = ['@nestjs/*', 'typeorm', '@nats-io/*', 'pg', 'rxjs'];
const projects = ['tsconfig.check.json', 'apps/web/tsconfig.json'].filter((path) =>
  existsSync(`${root}/${path}`),
);

const services = ['gateway', 'sales', 'purchasing', 'notifications', 'tasks'];
const infrastructure = ['type:kernel', 'type:contracts', 'type:infra'];

/** Who may know whom. Tags are in each package.json; what is not named here may not be imported. */
const constraints = ({ inTests }) => [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [], bannedExternalImports: inTests ? [] : ['*'] },
  {
    sourceTag: 'type:contracts',
    onlyDependOnLibsWithTags: ['type:kernel'],
    bannedExternalImports: [...frameworks, 'react', 'react-dom', 'fastify'],
  },
  ...['type:infra', 'type:service'].map((sourceTag) => ({
    sourceTag,
    onlyDependOnLibsWithTags: inTests ? [...infrastructure, 'type:testing'] : infrastructure,
  })),
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: [...infrastructure, 'type:testing'] },
  {
    sourceTag: 'type:client',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts'],
    bannedExternalImports: frameworks,
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:client'],
    bannedExternalImports: frameworks,
  },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: [...infrastructure, 'type:testing', 'type:client', 'type:service', 'type:tool'],
  },
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  ...[...services, 'web'].map((name) => ({
    sourceTag: `scope:${name}`,
    onlyDependOnLibsWithTags: ['scope:shared', `scope:${name}`],
  })),
];

/** The specs of a library use libs/testing, which stands on that library: a circle of tests only. */
const circlesOfTests = ['messaging', 'persistence', 'service-kit'].map((name) => [
  `@comptoir/${name}`,
  '@comptoir/testing',
]);

const boundaries = (where) => [
  'error',
  {
    allow: [],
    banTransitiveDependencies: false,
    ignoredCircularDependencies: circlesOfTests,
    depConstraints: constraints(where),
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/*.cjs',
      '.nx/**',
      '.comptoir/**',
      'libs/client/src/generated/**',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx, laws },
    rules: {
      ...everyLaw,
      '@nx/enforce-module-boundaries': boundaries({ inTests: false }),
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['{apps,libs,tools}/*/{src,test}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['**/*.{spec,builder}.{ts,tsx}', '{apps,libs,tools}/*/test/**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ inTests: true }),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);

import type { Exhibit, Trial } from './trial';

const quote = 'apps/sales/src/quotes/quote.ts';
const handler = 'apps/sales/src/quotes/sign-quote/sign-quote.handler.ts';
const longFile = (lines: number) =>
  Array.from({ length: lines }, (_, line) => `export const line${line} = ${line};`).join('\n');

/** Limits and rules that others wrote and this house switched on. */
export const limitTrials: readonly Trial<Exhibit>[] = [
  {
    law: '@typescript-eslint/no-explicit-any',
    crime: [quote, `export const value = (input: any) => String(input);`],
    innocent: [quote, `export const value = (input: unknown) => String(input);`],
  },
  {
    law: '@typescript-eslint/ban-ts-comment',
    crime: [quote, `// @ts-ignore\nexport const value = 1;`],
    innocent: [
      quote,
      `// @ts-expect-error the compiler must refuse a day made of a number\nexport const value: string = 1;`,
    ],
  },
  {
    law: '@typescript-eslint/no-unused-vars',
    crime: [quote, `export const value = (used: number, unused: number) => used;`],
    innocent: [quote, `export const value = (used: number, _unused: number) => used;`],
  },
  {
    law: 'max-lines',
    crime: [quote, longFile(251)],
    innocent: [quote, `${longFile(250)}\n// one more line, of comment\n`],
  },
  {
    law: 'max-lines',
    crime: ['apps/sales/src/quotes/quote.spec.ts', longFile(401)],
    innocent: ['apps/sales/src/quotes/quote.spec.ts', longFile(400)],
  },
  {
    law: 'max-params',
    crime: [quote, `export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];`],
    innocent: [quote, `export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];`],
  },
  {
    law: 'no-console',
    crime: [handler, `console.log('signed');`],
    innocent: ['tools/start/src/main.ts', `console.log('ready');`],
  },
  {
    law: 'no-empty',
    crime: [handler, `try {\n  JSON.parse('');\n} catch {}`],
    innocent: [handler, `try {\n  JSON.parse('');\n} catch {\n  throw new Error('unreadable');\n}`],
  },
  {
    law: 'eqeqeq',
    crime: [quote, `export const same = (a: string, b: string) => a == b;`],
    innocent: [quote, `export const same = (a: string, b: string) => a === b;`],
  },
  {
    law: 'react-hooks/rules-of-hooks',
    crime: [
      'apps/web/src/ui/field.tsx',
      `import { useState } from 'react';\nexport const Field = ({ on }: { on: boolean }) => (on ? useState(1)[0] : 0);`,
    ],
    innocent: [
      'apps/web/src/ui/field.tsx',
      `import { useState } from 'react';\nexport const Field = ({ on }: { on: boolean }) => useState(on)[0];`,
    ],
  },
  {
    law: 'react-hooks/exhaustive-deps',
    crime: [
      'apps/web/src/ui/field.tsx',
      `import { useMemo } from 'react';\nexport const useTwice = (n: number) => useMemo(() => n + n, []);`,
    ],
    innocent: [
      'apps/web/src/ui/field.tsx',
      `import { useMemo } from 'react';\nexport const useTwice = (n: number) => useMemo(() => n + n, [n]);`,
    ],
  },
];

/** Rules that ask the type checker: the exhibit stands in for a file that the compiler knows. */
export const typedTrials: readonly Trial<Exhibit>[] = [
  {
    law: '@typescript-eslint/no-floating-promises',
    crime: [
      'tools/laws/src/place.ts',
      `async function f(): Promise<void> {}\nexport function g(): void {\n  f();\n}`,
    ],
    innocent: [
      'tools/laws/src/place.ts',
      `async function f(): Promise<void> {}\nexport async function g(): Promise<void> {\n  await f();\n}`,
    ],
  },
  {
    law: '@typescript-eslint/no-misused-promises',
    crime: [
      'tools/laws/src/place.ts',
      `export const all = (f: () => Promise<void>) => [1].forEach(() => f());\nexport const odd = async (p: Promise<boolean>) => (p ? 1 : 2);`,
    ],
    innocent: [
      'tools/laws/src/place.ts',
      `export const odd = async (p: Promise<boolean>) => ((await p) ? 1 : 2);`,
    ],
  },
];

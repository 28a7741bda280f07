import { isRefusal } from '@comptoir/kernel';
import fc from 'fast-check';
import { parseJson } from './json';

const codeOf = (text: string | Uint8Array) => {
  try {
    parseJson(Buffer.from(text));
    return undefined;
  } catch (error) {
    return isRefusal(error) ? error.code : error;
  }
};

const nulIn = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : typeof value === 'object' && value !== null && Object.entries(value).flat().some(nulIn);

describe('JSON from outside', () => {
  it.each([
    ['"\\u0000"', 'text.nul'],
    ['{"a":["x\\\\\\u0000"]}', 'text.nul'],
    ['{"\\u0000":1}', 'text.nul'],
    ['"\\ud83d"', 'text.half-character'],
    ['"\\ude00"', 'text.half-character'],
    ['"\\uDE00\\uD83D"', 'text.half-character'],
    ['{"a":["\\\\\\ud83d x"]}', 'text.half-character'],
    ['{"\\ud83d\\u0041":1}', 'text.half-character'],
    ['"\\\\u0000"', undefined],
    ['"\\\\ud83d"', undefined],
    ['"\\ud83d\\ude00"', undefined],
    ['"u0000"', undefined],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'json.too-deep'],
    [`"${'['.repeat(65)}"`, undefined],
    ['{', 'json.malformed'],
  ])('%s is refused for %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('comes back as it was where no string of it holds NUL', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }).filter((value) => !nulIn(value)),
        (value) => {
          const text = JSON.stringify(value);
          expect(parseJson(Buffer.from(text))).toEqual(JSON.parse(text));
        },
      ),
    );
  });
});

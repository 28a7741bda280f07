/** A law about the words of a file, whatever its language. */
export interface TextLaw {
  readonly name: string;
  readonly promise: string;
  readonly files: RegExp;
  readonly forbidden: RegExp;
}

export interface Finding {
  readonly line: number;
  readonly text: string;
}

export const textLaws: readonly TextLaw[] = [
  {
    name: 'no-machine-paths',
    promise: 'The repository names no folder of one machine.',
    files: /./,
    forbidden: /(?<![\w.)\]}/$*~-])\/(home|Users|work)\/\w|(?<![\w/])[A-Z]:\\Users\\/,
  },
  {
    name: 'no-sleeping-tests',
    promise: 'No test is left out, and none is run alone.',
    files: /\.spec\.tsx?$/,
    forbidden:
      /\b(it|test|describe)\.(only|skip|todo|failing)(\.each)?\s*[(`]|\b(fit|fdescribe|xit|xtest|xdescribe)\s*\(/,
  },
  {
    name: 'no-notes-to-self',
    promise: 'What is left to do is written where work is planned, not in the code.',
    files: /./,
    forbidden: /\bFIXME\b|(\/\/|\/\*|^\s*\*|#|<!--).*\b(TODO|XXX|HACK)\b(?=[:(]|\s+[a-z]|\s*$)/,
  },
  {
    name: 'no-silenced-checks',
    promise: 'A check is obeyed or changed, never silenced in place.',
    files: /\.(tsx?|mjs|cjs)$/,
    forbidden: /eslint-disable|@ts-(ignore|nocheck)|prettier-ignore|istanbul ignore|v8 ignore/,
  },
];

export function findingsOf(law: TextLaw, path: string, text: string): readonly Finding[] {
  if (!law.files.test(path)) return [];
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim().slice(0, 100) }))
    .filter(({ text: line }) => law.forbidden.test(line));
}

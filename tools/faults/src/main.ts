import { faults, shownBySpecs } from './faults';
import { everyChange, promised, type Size } from './fault';

const all = [...faults, ...shownBySpecs].sort((one, other) => one.id.localeCompare(other.id));

const measures: Record<string, keyof Size> = {
  '--projects': 'projects',
  '--kills': 'kills',
  '--points': 'points',
  '--seconds': 'absenceSeconds',
  '--rounds': 'rounds',
  '--n': 'n',
  '--seed': 'seed',
};
const switches: Record<string, Partial<Size>> = { '--without-look-up': { lookUp: false } };

/** Ids of faults, with sizes and switches; `ci` or `list`. One line of JSON for each run. */
async function main(args: readonly string[]): Promise<number> {
  const { names, asked } = understood(args);
  if (names.length === 0 || names.includes('list')) {
    for (const { id, title } of all) console.log(`${id}  ${title}`);
    return 0;
  }
  const small = names.includes('ci');
  const wanted = small ? faults : all.filter(({ id }) => names.includes(id));
  let failed = 0;
  for (const fault of wanted) {
    const size = small ? everyChange : { ...promised, ...fault.promised };
    const verdict = await fault.run({ ...size, ...asked });
    console.log(JSON.stringify(verdict));
    if (!verdict.pass) failed++;
  }
  return failed === 0 ? 0 : 1;
}

function understood(args: readonly string[]): { names: string[]; asked: Partial<Size> } {
  const ids = ['ci', 'list', ...all.map(({ id }) => id)];
  const names: string[] = [];
  const asked: Partial<Size>[] = [];
  const words = [...args];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [measure, change] = [measures[word], switches[word]];
    if (measure) asked.push({ [measure]: numberOf(word, words.shift()) });
    else if (change) asked.push(change);
    else if (ids.includes(word)) names.push(word);
    else {
      const known = [...ids, ...Object.keys(measures), ...Object.keys(switches)];
      throw new Error(`There is no ${word}; there are ${known.join(', ')}.`);
    }
  }
  return { names, asked: Object.assign({}, ...asked) as Partial<Size> };
}

function numberOf(measure: string, text: string | undefined): number {
  const number = Number(text);
  if (text === undefined || !(number >= 0)) throw new Error(`${measure} wants a number.`);
  return number;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

import { faults } from './faults';
import { everyChange, promised, type Size } from './fault';

/** `R01 R04 [--projects N] [--kills K] [--points P] [--seconds S] [--rounds R] [--seed X]`, `ci` or `list`. One line of JSON for each run. */
async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'));
  if (names.length === 0 || names.includes('list')) {
    for (const { id, title } of faults) console.log(`${id}  ${title}`);
    return 0;
  }
  const small = names.includes('ci');
  const wanted = small ? faults : faults.filter(({ id }) => names.includes(id));
  if (wanted.length === 0)
    throw new Error(`There is no fault ${names.join(', ')}; "list" tells which there are.`);
  const size = { ...(small ? everyChange : promised), ...sizesOf(args) };
  let failed = 0;
  for (const fault of wanted) {
    const verdict = await fault.run(size);
    console.log(JSON.stringify(verdict));
    if (!verdict.pass) failed++;
  }
  return failed === 0 ? 0 : 1;
}

function sizesOf(args: readonly string[]): Partial<Size> {
  const names: Record<string, keyof Size> = {
    '--projects': 'projects',
    '--kills': 'kills',
    '--points': 'points',
    '--seconds': 'absenceSeconds',
    '--rounds': 'rounds',
    '--seed': 'seed',
  };
  return Object.fromEntries(
    args.flatMap((arg, at) => (names[arg] ? [[names[arg], Number(args[at + 1])]] : [])),
  );
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

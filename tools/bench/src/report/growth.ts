import type { Result } from './result';
import { verdict, type Verdict } from './targets';

/** How much longer a workload may take when documents grow from 10,000 to 1,000,000; jobs, per item. */
const growths: readonly { readonly of: RegExp; readonly most: number }[] = [
  { of: /^([LOA][1-6]|T1|D1|B1|B2|P1|X1)$/, most: 1.5 },
  { of: /^L7$/, most: 6 },
  { of: /^L8$/, most: 2 },
  { of: /^(I[12]|OI|AI)$/, most: 1.3 },
];
const isJob = (workload: string) => /^[BPX]/.test(workload);

export interface Growth extends Verdict {
  readonly workload: string;
  readonly from: number;
  readonly to: number;
}

/** Between the smallest and the largest data set of one run, with one client: both met the same machine. */
export function growthsOf(results: readonly Result[]): Growth[] {
  const single = results.filter(({ concurrency }) => concurrency === 1);
  return [...new Set(single.map(({ workload }) => workload))].flatMap((workload) => {
    const most = growths.find(({ of }) => of.test(workload))?.most;
    const sizes = single.filter((result) => result.workload === workload);
    const [small, large] = [sizes[0], sizes.at(-1)];
    if (most === undefined || !small || !large || small === large) return [];
    const figure = isJob(workload) ? small.rps / large.rps : large.p50 / small.p50;
    const what = isJob(workload) ? 'growth per item' : 'growth of p50';
    return [
      { workload, from: small.documents, to: large.documents, ...verdict({ what, figure, limit: { most } }) },
    ];
  });
}

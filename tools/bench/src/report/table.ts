import type { Result } from './result';
import { verdictsOn } from './targets';

const widths = [12, 22, 11, 4, 9, 9, 9, 10, 10, 8] as const;
const headings = [
  'workload',
  'what',
  'documents',
  'n',
  'p50 ms',
  'p95 ms',
  'rps',
  'floor p50',
  'floor rps',
  'ratio',
];

export const tableHead = (): string => line(headings);

export function tableRow(result: Result): string {
  const { workload, what, documents, concurrency, p50, p95, rps, floorP50, floorRps, ratio } = result;
  const figures = [
    p50.toFixed(2),
    p95.toFixed(2),
    rps.toFixed(0),
    dash(floorP50, 2),
    dash(floorRps, 0),
    dash(ratio, 2),
  ];
  const lost = result.failed > 0 ? `  ${result.failed} failed` : '';
  const judged = verdictsOn(result).map(({ met, target }) => `  ${met ? 'ok  ' : 'MISS'} ${target}`);
  return line([workload, what, String(documents), String(concurrency), ...figures]) + judged.join('') + lost;
}

const dash = (value: number | null, digits: number) => (value === null ? '-' : value.toFixed(digits));

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('');
}

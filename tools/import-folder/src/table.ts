import type { ImportReport } from '@comptoir/contracts';

const COLUMNS = ['rows', 'created', 'updated', 'unchanged', 'errors'] as const;
const NAME = 18;
const NUMBER = 11;
const SHOWN_ERRORS = 20;

export function heading(): string {
  return (
    'file'.padEnd(NAME) + COLUMNS.map((name) => name.padStart(NUMBER)).join('') + 'time'.padStart(NUMBER)
  );
}

export function row(name: string, report: ImportReport, ms: number): string {
  const { rows, created, updated, unchanged, errorCount } = report;
  const numbers = [rows, created, updated, unchanged, errorCount].map((count) =>
    String(count).padStart(NUMBER),
  );
  return `${name.padEnd(NAME)}${numbers.join('')}${`${(ms / 1000).toFixed(1)} s`.padStart(NUMBER)}`;
}

/** The first errors with their place, and how many more there are. */
export function errorLines({ errors, errorCount }: ImportReport): string[] {
  const shown = errors.slice(0, SHOWN_ERRORS).map(({ row, column, value, message }) => {
    const place = [`row ${row}`, column].filter(Boolean).join(', ');
    return `  ${place}${value ? ` (${JSON.stringify(value)})` : ''}: ${message}`;
  });
  return errorCount > shown.length ? [...shown, `  … and ${errorCount - shown.length} more`] : shown;
}

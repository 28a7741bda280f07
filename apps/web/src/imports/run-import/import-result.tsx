import { Alert, Button } from '@mantine/core';
import type { ImportReport } from '@comptoir/contracts';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { formatCount } from '../../lib/format';
import { useWords } from '../../lib/words';
import { useCopy } from '../../ui/toasts/use-copy';
import { importWords } from '../imports.words';
import classes from './import-page.module.css';

const counts = ['rows', 'created', 'updated', 'unchanged', 'errorCount'] as const;

/** What came of a file: the counts, and each fault with its place. */
export function ImportResult({ report, dryRun }: { report: ImportReport; dryRun: boolean }) {
  const t = useWords(importWords);
  const failed = report.errorCount > 0;
  const copy = useCopy();
  const copyErrors = () => {
    const lines = report.errors.map(({ row, column, value, code, message }) =>
      [row, column ?? '', value ?? '', code, message].join('\t'),
    );
    void copy(lines.join('\n'), t('copied'));
  };
  return (
    <section className={classes.result} aria-live="polite">
      <Alert
        color={failed ? 'red' : 'green'}
        icon={failed ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
      >
        {failed ? t('hasErrors', { count: report.errorCount }) : t(dryRun ? 'checked' : 'imported')}
        {report.errors.length < report.errorCount && ` ${t('shownErrors', { shown: report.errors.length })}`}
      </Alert>
      <dl className={classes.counts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{formatCount(report[name])}</dd>
          </div>
        ))}
      </dl>
      {failed && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden />}
            onClick={copyErrors}
          >
            {t('copy')}
          </Button>
          <table className={classes.errors}>
            <thead>
              <tr>
                {(['row', 'column', 'value', 'message', 'code'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.errors.map((error, index) => (
                <tr key={index}>
                  <td className={classes.rowNumber}>{formatCount(error.row)}</td>
                  <td>{error.column ?? '–'}</td>
                  <td className={classes.value}>{error.value ?? '–'}</td>
                  <td>{error.message}</td>
                  <td className={classes.code}>{error.code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

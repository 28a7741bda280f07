import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { uiWords } from '../ui.words';
import classes from './settings-page.module.css';

interface SettingsTableProps<Row> {
  caption: string;
  columns: readonly { name: string; label: string; number?: true; cell: (row: Row) => ReactNode }[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** What opens a row, and how that is called aloud. */
  open?: { label: string; nameOf: (row: Row) => string; act: (row: Row) => void } | undefined;
  /** Reads on, where there is more. */
  more?: { act: () => void; busy: boolean } | undefined;
}

/** What is set up, one row each. */
export function SettingsTable<Row>({ caption, columns, rows, idOf, open, more }: SettingsTableProps<Row>) {
  const tUi = useWords(uiWords);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name, label, number }) => (
                <th key={name} scope="col" className={number && classes.number}>
                  {label}
                </th>
              ))}
              {open && <th scope="col" aria-label={open.label} />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={idOf(row)}>
                {columns.map(({ name, number, cell }) => (
                  <td key={name} className={number && classes.number}>
                    {cell(row)}
                  </td>
                ))}
                {open && (
                  <td className={classes.act}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={open.nameOf(row)}
                      onClick={() => open.act(row)}
                    >
                      {open.label}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && (
        <Button
          className={classes.more}
          size="compact-sm"
          variant="default"
          loading={more.busy}
          onClick={more.act}
        >
          {tUi('more')}
        </Button>
      )}
    </>
  );
}

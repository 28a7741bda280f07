import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import type { PurchaseOrderView } from '@comptoir/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import classes from './line-entry-table.module.css';
import { decideWords } from './decide.words';
import { faultOf, type EntryField, type LineEntry } from './line-entries';

type Line = PurchaseOrderView['lines'][number];

interface LineEntryTableProps {
  lines: readonly Line[];
  entries: readonly LineEntry[];
  fields: readonly EntryField[];
  /** What one must know of a line to fill in its fields. */
  hint: (line: Line) => string;
  faults: ReadonlySet<string>;
  onChange: (lineId: string, part: Partial<LineEntry>) => void;
  /** Only where lines may be taken off. */
  onRemove?: (lineId: string) => void;
}

/** The lines of a purchase order with something to enter for each. */
export function LineEntryTable({ lines, entries, fields, hint, onRemove, ...rest }: LineEntryTableProps) {
  const t = useWords(decideWords);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(headingOf(field))}
              </th>
            ))}
            {onRemove && <td />}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const line = lines.find(({ id }) => id === entry.lineId);
            if (!line) return null;
            return (
              <tr key={line.id}>
                <td>
                  {line.label}
                  <div className={classes.hint}>{hint(line)}</div>
                </td>
                {fields.map((field) => (
                  <td key={field} data-field={field}>
                    <EntryInput line={line} entry={entry} field={field} {...rest} />
                  </td>
                ))}
                {onRemove && (
                  <td>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('removeLine', { label: line.label })}
                      title={t('remove')}
                      onClick={() => onRemove(line.id)}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface EntryInputProps extends Pick<LineEntryTableProps, 'faults' | 'onChange'> {
  line: Line;
  entry: LineEntry;
  field: EntryField;
}

function EntryInput({ line, entry, field, faults, onChange }: EntryInputProps) {
  const t = useWords(decideWords);
  const label = t('fieldOf', { field: t(headingOf(field)), label: line.label });
  const error = faults.has(faultOf(line.id, field)) ? t('bad') : undefined;
  if (field === 'priceOnly') {
    return (
      <Checkbox
        aria-label={label}
        checked={entry.priceOnly}
        onChange={(event) => onChange(line.id, { priceOnly: event.currentTarget.checked })}
      />
    );
  }
  if (field === 'expectedOn') {
    return (
      <DayField
        label={label}
        labelHidden
        size="xs"
        value={entry.expectedOn}
        error={error}
        onChange={(day) => onChange(line.id, { expectedOn: day })}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      inputMode={field === 'supplierReference' ? 'text' : 'decimal'}
      autoComplete="off"
      value={entry[field]}
      error={error}
      onChange={(event) => onChange(line.id, { [field]: event.currentTarget.value })}
    />
  );
}

const headingOf = (field: EntryField) => (field === 'expectedOn' ? 'lineExpectedOn' : field);

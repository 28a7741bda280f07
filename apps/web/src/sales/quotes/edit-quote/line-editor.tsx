import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { findArticles, vatRates } from '@comptoir/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatPercent } from '../../../lib/format';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RemoteSelect } from '../../../ui/remote-select';
import { editWords } from './edit.words';
import { emptyLine, type LineDraft, type LineField } from './line-drafts';
import classes from './line-editor.module.css';

interface LineEditorProps {
  lines: readonly LineDraft[];
  faults: ReadonlyMap<string, readonly LineField[]>;
  onChange: (lines: LineDraft[]) => void;
  /** An order has no options, and its lines keep their articles. */
  ofOrder?: boolean;
}

export function LineEditor({ lines, faults, onChange, ofOrder = false }: LineEditorProps) {
  const t = useWords(editWords);
  const change = (key: string, part: Partial<LineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <section aria-label={t('lines')}>
      <p className={classes.hint}>{t('fromArticle')}</p>
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          line={line}
          position={index + 1}
          ofOrder={ofOrder}
          faults={faults.get(line.key) ?? []}
          onChange={(part) => change(line.key, part)}
          onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onChange([...lines, emptyLine()])}
      >
        {t('addLine')}
      </Button>
    </section>
  );
}

interface LineRowProps {
  line: LineDraft;
  position: number;
  ofOrder: boolean;
  faults: readonly LineField[];
  onChange: (part: Partial<LineDraft>) => void;
  onRemove: () => void;
}

function LineRow({ line, position, ofOrder, faults, onChange, onRemove }: LineRowProps) {
  const t = useWords(editWords);
  const [wanted, setWanted] = useState('');
  const articles = useAnswer(
    findArticles,
    { limit: 20, ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true, staleTime: 60_000 },
  );
  const text = (
    field: 'label' | 'quantity' | 'unitPrice' | 'discountPercent',
    label: string,
    decimal = true,
  ) => (
    <TextInput
      size="sm"
      label={label}
      aria-label={t('lineField', { field: label, position })}
      value={line[field]}
      {...(decimal ? { inputMode: 'decimal' as const } : { maxLength: 300 })}
      error={faults.includes(field) ? t('bad') : undefined}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.row}>
      {ofOrder && line.id !== undefined ? (
        <TextInput size="sm" label={t('article')} readOnly value={line.article?.label ?? '–'} />
      ) : (
        <RemoteSelect
          size="sm"
          label={t('article')}
          placeholder={t('articleHint')}
          options={(articles.data?.items ?? []).map(({ id, reference, label }) => ({
            value: id,
            label: `${reference} – ${label}`,
          }))}
          value={line.article}
          onSearch={setWanted}
          onChange={(article) =>
            onChange(article ? { article, label: '', unitPrice: '', vatRate: '' } : { article })
          }
        />
      )}
      {text('label', t('label'), false)}
      {text('quantity', t('quantity'))}
      {text('unitPrice', t('unitPrice'))}
      {text('discountPercent', t('discount'))}
      <Select
        size="sm"
        label={t('vatRate')}
        aria-label={t('lineField', { field: t('vatRate'), position })}
        data={[
          ...(line.article ? [{ value: '', label: '–' }] : []),
          ...vatRates.map((rate) => ({ value: rate, label: formatPercent(rate) })),
        ]}
        value={line.vatRate}
        allowDeselect={false}
        onChange={(rate) => onChange({ vatRate: vatRates.find((each) => each === rate) ?? '' })}
      />
      {!ofOrder && (
        <Checkbox
          size="sm"
          label={t('option')}
          checked={line.optional}
          onChange={(event) => onChange({ optional: event.currentTarget.checked })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('removeLine', { position })}
        title={t('removeLine', { position })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

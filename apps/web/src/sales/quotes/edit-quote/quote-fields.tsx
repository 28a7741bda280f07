import { Group, Textarea } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { editWords } from './edit.words';
import { LineEditor } from './line-editor';
import type { useQuoteDraft } from './use-quote-draft';

/** The fields that a new quote and an edited draft have in common. */
export function QuoteFields({ draft }: { draft: ReturnType<typeof useQuoteDraft> }) {
  const t = useWords(editWords);
  return (
    <>
      <LineEditor lines={draft.lines} faults={draft.faults} onChange={draft.setLines} />
      <Group align="flex-start" grow>
        <div>
          <DayField label={t('expiryDate')} value={draft.expiryDate} onChange={draft.setExpiryDate} />
          <small style={{ color: 'var(--text-soft)' }}>{t('expiryHint')}</small>
        </div>
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          maxLength={4000}
          value={draft.note}
          onChange={(event) => draft.setNote(event.currentTarget.value)}
        />
      </Group>
    </>
  );
}

import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useWords, type Language } from '../../../lib/words';
import type { WrittenWords } from '../../../ui/message/written-words';
import { RefusalNote } from '../../../ui/refusal-note';
import type { BulkTarget } from '../bulk-target';
import { firstEmail } from './email-draft';
import { emailDialogWords } from './email-dialog.words';
import { EmailPreview } from './email-preview';
import { StoppedProjects } from './stopped-projects';
import { useEmailOrder } from './use-email-order';

const sentQuotes: BulkTarget = {
  target: 'quotes',
  mode: 'filter',
  filter: { status: ['SENT'] },
  exclusions: [],
};
const pause = 500;

interface EmailProofProps {
  words: WrittenWords;
  language: Language;
}

/** Words as the customers of the quotes at hand would get them if they read that language; nothing is sent. */
export default function EmailProof({ words, language }: EmailProofProps) {
  const t = useWords(emailDialogWords);
  const [at, setAt] = useState(0);
  const [settled] = useDebouncedValue(words, pause);
  const [draft, setDraft] = useState({ words: settled, email: { ...firstEmail, ...settled } });
  if (draft.words !== settled) setDraft({ words: settled, email: { ...firstEmail, ...settled } });
  const { selection, asked, missing, tooLarge, count, refusal, isLoading } = useEmailOrder(
    sentQuotes,
    draft.email,
    draft.email,
    language,
  );
  return (
    <>
      <RefusalNote refusal={refusal} />
      <StoppedProjects missing={missing} tooLarge={tooLarge} />
      {selection && asked && count > 0 && (
        <EmailPreview order={{ selectionId: selection.id, email: asked, language }} at={at} onTurn={setAt} />
      )}
      {!isLoading && !refusal && count === 0 && missing.length === 0 && <p>{t('noProof')}</p>}
    </>
  );
}

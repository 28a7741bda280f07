import type { Refusal } from '@comptoir/kernel';
import { formatTime } from '../../lib/format';
import { useRefusalText } from '../../lib/refusals';
import { useWords, type Words } from '../../lib/words';
import { Band } from '../../ui/band';
import { uiWords } from '../../ui/ui.words';
import type { ListWordKey } from '../document-list';
import { documentWords } from '../documents.words';

interface ListBandsProps {
  words: Words<ListWordKey>;
  rows: {
    changed: number;
    refusal: Refusal | null;
    /** When what is shown was read, in milliseconds. */
    shownSince: number | undefined;
    update: () => void;
  };
  ignored: readonly string[];
}

/** What the list has to say over its rows: news to fetch, an answer that did not come, an address half understood. */
export function ListBands({ words, rows, ignored }: ListBandsProps) {
  const t = useWords(documentWords);
  const tList = useWords(words);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const { changed, refusal, shownSince, update } = rows;
  return (
    <>
      {ignored.length > 0 && <Band tone="info">{t('ignored', { fields: ignored.join(', ') })}</Band>}
      {changed > 0 && (
        <Band tone="info" actions={[{ label: t('refresh'), act: update }]}>
          {tList('changed', { count: changed })}
        </Band>
      )}
      {refusal && (
        <Band tone="bad" actions={[{ label: tUi('retry'), act: update }]}>
          {refusal.kind === 'unavailable' && shownSince
            ? tList('down', { time: formatTime(new Date(shownSince)) })
            : say(refusal)}
        </Band>
      )}
    </>
  );
}

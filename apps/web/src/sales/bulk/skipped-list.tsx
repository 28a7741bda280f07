import { useWords } from '../../lib/words';
import { skipWords } from './skip.words';
import type { BulkPreview } from './bulk-target';
import { remindWords } from './remind/remind.words';

/** Who is left out and why, with some of their names. */
export function SkippedList({ skipped }: { skipped: BulkPreview['skipped'] }) {
  const t = useWords(skipWords);
  const tRemind = useWords(remindWords);
  if (skipped.length === 0) return null;
  return (
    <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
      {skipped.map(({ reason, count, examples }) => (
        <li key={reason}>
          {t(reason, { count })}
          {examples.length > 0 && (
            <span style={{ color: 'var(--text-soft)' }}>
              {' – '}
              {tRemind('examples', {
                names: examples.map(({ label, customer }) => `${label} (${customer.name})`).join(', '),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Button, SegmentedControl } from '@mantine/core';
import { findBulkItems, type BulkOperationView } from '@comptoir/contracts';
import { IconAlertTriangle, IconBan, IconCheck, IconHourglassHigh } from '@tabler/icons-react';
import { useState } from 'react';
import { usePages } from './use-pages';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { bulkWords } from '../bulk.words';
import classes from './operation-card.module.css';
import { useReasonText } from './reason-text';

const looks = {
  PENDING: { icon: IconHourglassHigh, tone: 'neutral' },
  DONE: { icon: IconCheck, tone: 'good' },
  SKIPPED: { icon: IconBan, tone: 'muted' },
  FAILED: { icon: IconAlertTriangle, tone: 'bad' },
} as const;
type ItemState = keyof typeof looks;

/** What became of each project, with the reason where nothing was done. */
export function OperationItems({ operation }: { operation: BulkOperationView }) {
  const t = useWords(bulkWords);
  const tUi = useWords(uiWords);
  const reasonText = useReasonText();
  const [state, setState] = useState<ItemState | 'ALL'>(
    operation.failed > 0 ? 'FAILED' : operation.skipped > 0 ? 'SKIPPED' : 'ALL',
  );
  const items = usePages(findBulkItems, {
    operationId: operation.id,
    limit: 50,
    ...(state === 'ALL' ? {} : { state: [state] }),
  });
  const rows = items.data?.flatMap((page) => page.items) ?? [];
  const total = items.data?.at(-1)?.page.total ?? 0;
  return (
    <>
      <SegmentedControl
        size="xs"
        mt={8}
        aria-label={t('result')}
        value={state}
        onChange={(chosen) => setState(chosen as ItemState | 'ALL')}
        data={[
          { value: 'ALL', label: t('allItems') },
          ...(Object.keys(looks) as ItemState[]).map((each) => ({ value: each, label: t(`item${each}`) })),
        ]}
      />
      <RefusalNote refusal={items.error} />
      <table className={classes.items}>
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('documents')}</th>
            <th scope="col">{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <td>{item.project.label}</td>
              <td>{item.customer.name}</td>
              <td>{item.documents.map(({ number }) => number ?? '–').join(', ')}</td>
              <td>
                <IconText
                  icon={looks[item.state].icon}
                  tone={looks[item.state].tone}
                  name={t(`item${item.state}`)}
                >
                  {reasonText(item) ?? t(`item${item.state}`)}
                </IconText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.data && rows.length === 0 && <p>{tUi('nothingFound')}</p>}
      {items.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={items.isFetchingNextPage}
          onClick={() => void items.fetchNextPage()}
        >
          {t('more', { shown: rows.length, total })}
        </Button>
      )}
    </>
  );
}

import type { PurchaseBatchItem } from '@comptoir/contracts';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import classes from '../../../ui/list/job-cards.module.css';
import { BatchProgress } from './batch-progress';
import { batchWords } from './batch.words';
import { EndBatch } from './end-batch';
import { SkippedOrders } from './skipped-orders';
import { useBatch, useBatches } from './use-batches';

const looks = {
  RUNNING: { icon: IconPlayerPlay, tone: 'info' },
  DONE: { icon: IconCheck, tone: 'good' },
  CANCELLED: { icon: IconPlayerStop, tone: 'muted' },
} as const;

/** The batches of Traitements: how far each is, and what was left as it was. */
export default function BatchCards() {
  const t = useWords(batchWords);
  const items = useBatches();
  if (items.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <h3 className={classes.title}>{t('title')}</h3>
      {items.map((item) => (
        <BatchCard key={item.id} item={item} />
      ))}
    </section>
  );
}

function BatchCard({ item }: { item: PurchaseBatchItem }) {
  const t = useWords(batchWords);
  const [open, setOpen] = useState(false);
  const { verb, state, createdAt, counts } = item;
  return (
    <article className={classes.card}>
      <Stack gap={4}>
        <IconText {...looks[state]} name={t(state)}>
          {t(verb, { count: counts.pending + counts.done + counts.skipped })}
        </IconText>
        <Text size="xs" c="dimmed">
          {t(state)} · {formatInstant(createdAt)}
        </Text>
        <BatchProgress batch={item} />
        <Group gap="xs">
          {counts.skipped > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={open}
              onClick={() => setOpen((shown) => !shown)}
            >
              {t(open ? 'hide' : 'show')}
            </Button>
          )}
          <EndBatch {...item} />
        </Group>
        {open && <Skipped item={item} />}
      </Stack>
    </article>
  );
}

function Skipped({ item }: { item: PurchaseBatchItem }) {
  const batch = useBatch(item);
  return batch ? <SkippedOrders batch={batch} /> : null;
}

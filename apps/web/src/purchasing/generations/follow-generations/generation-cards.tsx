import { Progress, Text } from '@mantine/core';
import type { GenerationItem } from '@comptoir/contracts';
import { IconCheck, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { EndGeneration } from './end-generation';
import { followGenerationsWords } from './follow-generations.words';
import classes from '../../../ui/list/job-cards.module.css';
import { isRunning, useGenerations } from './use-generations';

const looks = {
  RUNNING: { icon: IconPlayerPlay, tone: 'info' },
  DONE: { icon: IconCheck, tone: 'good' },
  CANCELLED: { icon: IconPlayerStop, tone: 'muted' },
} as const;

/** The generations of Traitements: how far each is, and the purchase orders that came of it. */
export default function GenerationCards() {
  const t = useWords(followGenerationsWords);
  const items = useGenerations();
  if (items.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <h3 className={classes.title}>{t('title')}</h3>
      {items.map((item) => (
        <GenerationCard key={item.id} item={item} />
      ))}
    </section>
  );
}

function GenerationCard({ item }: { item: GenerationItem }) {
  const t = useWords(followGenerationsWords);
  const { id, state, createdAt, counts } = item;
  const { pending, ordered, skipped, purchaseOrders } = counts;
  const total = pending + ordered + skipped;
  const name = t('name', { count: total });
  return (
    <article className={classes.card}>
      <IconText {...looks[state]} name={t(state)}>
        {name}
      </IconText>
      <Text size="xs" c="dimmed">
        {t(state)} · {formatInstant(createdAt)}
      </Text>
      {isRunning(item) && (
        <Progress value={total === 0 ? 0 : ((ordered + skipped) / total) * 100} mt={8} aria-label={name} />
      )}
      <Text size="sm" mt={4}>
        {t('progress', { done: ordered + skipped, total })}
        {skipped > 0 && ` · ${t('skipped', { count: skipped })}`}
        {state === 'CANCELLED' && ` · ${t('leftAlone', { count: pending })}`}
        {purchaseOrders > 0 && (
          <>
            {' · '}
            <Link to="/achats/commandes-fournisseurs" search={{ generation: id }}>
              {t('made', { count: purchaseOrders })}
            </Link>
          </>
        )}
      </Text>
      <EndGeneration {...item} />
    </article>
  );
}

import { Button, Group, Progress, Text } from '@mantine/core';
import { cancelBulkOperation, findBulkOperations, type BulkOperationView } from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { formatInstant } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { bulkWords } from '../bulk.words';
import { useSkipText } from '../operation-text';
import { isActive, keepOperation, useOperationStream } from '../use-operations';
import { AfterOperation } from './after-operation';
import classes from './operation-card.module.css';
import { OperationItems } from './operation-items';
import { useOperationName } from './operation-name';
import { quarterOf, remainingSeconds } from './progress';

interface OperationCardProps {
  operation: BulkOperationView;
  follow: boolean;
  initiallyOpen: boolean;
}

export function OperationCard({ operation, follow, initiallyOpen }: OperationCardProps) {
  const t = useWords(bulkWords);
  const nameOf = useOperationName();
  const skipText = useSkipText();
  const queries = useQueryClient();
  const [open, setOpen] = useState(initiallyOpen);
  const stop = useAsk(cancelBulkOperation, {
    refreshes: [findBulkOperations],
    onDone: (view) => keepOperation(queries, view),
  });
  useOperationStream(operation.id, follow);
  const { total, pending, done, failed, state } = operation;
  const active = isActive(operation);
  const handled = total - pending;
  const seconds = remainingSeconds(operation, Date.now());
  const status =
    failed > 0
      ? { icon: IconAlertTriangle, tone: 'warn' as const }
      : state === 'CANCELLED'
        ? { icon: IconPlayerStop, tone: 'muted' as const }
        : state === 'PAUSED'
          ? { icon: IconPlayerPause, tone: 'warn' as const }
          : active
            ? { icon: IconPlayerPlay, tone: 'info' as const }
            : { icon: IconCheck, tone: 'good' as const };
  return (
    <article className={classes.card}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600} size="sm" component="h3" m={0}>
            <IconText icon={status.icon} tone={status.tone} name={t(`state${state}`)}>
              {nameOf(operation)}
            </IconText>
          </Text>
          <Text size="xs" c="dimmed">
            {t(`state${state}`)} ·{' '}
            {t('startedBy', { name: operation.createdBy, at: formatInstant(operation.createdAt) })}
          </Text>
        </div>
        {operation.may.includes('cancel') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={stop.isPending}
            onClick={() => stop.run({ operationId: operation.id })}
          >
            {t('stop')}
          </Button>
        )}
      </Group>
      <Progress.Root size="md" mt={8} aria-label={nameOf(operation)}>
        <Progress.Section value={percent(done, total)} color="green.8" aria-label={t('itemDONE')} />
        <Progress.Section
          value={percent(operation.skipped, total)}
          color="gray.5"
          aria-label={t('itemSKIPPED')}
        />
        <Progress.Section value={percent(failed, total)} color="red.8" aria-label={t('itemFAILED')} />
      </Progress.Root>
      <Group justify="space-between" mt={4} gap="xs">
        <Text size="sm">
          {t('progress', { done: handled, total })}
          {active &&
            state !== 'PAUSED' &&
            seconds !== undefined &&
            ` · ${t('remaining', { time: seconds >= 60 ? `${Math.round(seconds / 60)} min` : `${seconds} s` })}`}
          {failed > 0 && ` · ${t('failed', { count: failed })}`}
        </Text>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hideItems' : 'seeItems')}
        </Button>
      </Group>
      {operation.pauseReason && (
        <Text size="sm" role="status">
          {t(`pause${operation.pauseReason}`)}
        </Text>
      )}
      {operation.skippedBy.length > 0 && (
        <Text size="xs" c="dimmed">
          {skipText(operation.skippedBy)}
        </Text>
      )}
      <RefusalNote refusal={stop.refusal} />
      <AfterOperation operation={operation} />
      <QuarterAnnouncement operation={operation} />
      {open && <OperationItems operation={operation} />}
    </article>
  );
}

/** Said aloud at the start, at 25, 50 and 75 % and at the end; not at every tick. */
function QuarterAnnouncement({ operation }: { operation: BulkOperationView }) {
  const t = useWords(bulkWords);
  const nameOf = useOperationName();
  const quarter = quarterOf(operation);
  const first = useRef(quarter);
  const [said, setSaid] = useState('');
  const text = t('announce', { label: nameOf(operation), percent: quarter });
  useEffect(() => {
    if (quarter !== first.current) setSaid(text);
  }, [quarter, text]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}

const percent = (part: number, total: number) => (total === 0 ? 0 : (part / total) * 100);

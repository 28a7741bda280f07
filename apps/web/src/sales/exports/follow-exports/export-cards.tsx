import { Button, Group, Progress, Text } from '@mantine/core';
import { cancelExport, findExports, type ExportView } from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconHourglassHigh,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { formatBytes, formatDayShort, formatInstant } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { exportWords } from '../exports.words';
import { fileAddress, keepExport, useExport, useExports } from '../use-exports';
import classes from '../../../ui/list/job-cards.module.css';

const looks = {
  QUEUED: { icon: IconPlayerPlay, tone: 'info' },
  RUNNING: { icon: IconPlayerPlay, tone: 'info' },
  AWAITING_APPROVAL: { icon: IconHourglassHigh, tone: 'warn' },
  COMPLETED: { icon: IconCheck, tone: 'good' },
  FAILED: { icon: IconAlertTriangle, tone: 'bad' },
  REFUSED: { icon: IconBan, tone: 'bad' },
  CANCELLED: { icon: IconPlayerStop, tone: 'muted' },
} as const;

/** The files of Traitements: progress, stop, download; there on every computer for seven days. */
export function ExportCards() {
  const t = useWords(exportWords);
  const items = useExports().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('files')}>
      <h3 className={classes.title}>{t('files')}</h3>
      {items.map((item) => (
        <ExportCard key={item.id} item={item} />
      ))}
    </section>
  );
}

function ExportCard({ item }: { item: ExportView }) {
  const t = useWords(exportWords);
  const queries = useQueryClient();
  const view = useExport(item);
  const stop = useAsk(cancelExport, {
    refreshes: [findExports],
    onDone: (stopped) => keepExport(queries, stopped),
  });
  const { state, total, done, bytes, expiresAt, may } = view;
  const running = state === 'RUNNING' && total !== null && total > 0;
  const size = total === null ? undefined : t(view.content, { count: total });
  return (
    <article className={classes.card}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={classes.name}>
          <IconText {...looks[state]} name={t(state)}>
            {view.fileName}
          </IconText>
          <Text size="xs" c="dimmed">
            {[
              t(state),
              size,
              bytes === null ? undefined : formatBytes(bytes),
              formatInstant(view.createdAt),
              expiresAt ? t('expires', { day: formatDayShort(expiresAt.slice(0, 10)) }) : undefined,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {view.failure && <Text size="sm">{t(view.failure)}</Text>}
          <ApprovalNote view={view} />
        </div>
        {may.includes('cancel') && (
          <Button
            flex="none"
            size="compact-sm"
            variant="default"
            loading={stop.isPending}
            onClick={() => stop.run({ exportId: view.id })}
          >
            {t('stop')}
          </Button>
        )}
        {may.includes('download') && (
          <Button flex="none" size="compact-sm" component="a" href={fileAddress(view.id)} download>
            {t('download')}
          </Button>
        )}
      </Group>
      {running && (
        <>
          <Progress value={Math.min(100, (done / total) * 100)} mt={8} aria-label={view.fileName} />
          <Text size="sm" mt={4}>
            {t('progress', { done, total })}
          </Text>
        </>
      )}
    </article>
  );
}

/** What its orderer has to know of somebody else's approval, where one is needed. */
function ApprovalNote({ view: { state, approval } }: { view: ExportView }) {
  const t = useWords(exportWords);
  if (!approval) return null;
  const name = approval.decidedBy ?? '';
  const note =
    state === 'AWAITING_APPROVAL'
      ? t('awaiting', { until: formatInstant(approval.until) })
      : state === 'REFUSED'
        ? t('refusedBy', { name, reason: approval.reason ?? '' })
        : name && t('approvedBy', { name });
  return note ? <Text size="sm">{note}</Text> : null;
}

import { Button, Group, Progress, Text } from '@mantine/core';
import { cancelExport, findExports, type ExportView } from '@comptoir/contracts';
import { IconAlertTriangle, IconCheck, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { formatBytes, formatDayShort, formatInstant } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { exportWords } from '../exports.words';
import { fileAddress, keepExport, useExport, useExports } from '../use-exports';
import classes from './export-cards.module.css';

const looks = {
  QUEUED: { icon: IconPlayerPlay, tone: 'info' },
  RUNNING: { icon: IconPlayerPlay, tone: 'info' },
  COMPLETED: { icon: IconCheck, tone: 'good' },
  FAILED: { icon: IconAlertTriangle, tone: 'bad' },
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
        </div>
        {may.includes('cancel') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={stop.isPending}
            onClick={() => stop.run({ exportId: view.id })}
          >
            {t('stop')}
          </Button>
        )}
        {may.includes('download') && (
          <Button size="compact-sm" component="a" href={fileAddress(view.id)} download>
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

import { Button, Group, Text, TextInput } from '@mantine/core';
import { approveExport, findExports, refuseExport, type ExportView } from '@comptoir/contracts';
import { IconHourglassHigh } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { exportWords } from '../exports.words';
import classes from '../../../ui/list/job-cards.module.css';
import { useExportsToApprove } from '../use-exports';

/** Large files of others that wait for the user to agree; nothing where none does. */
export function ExportsToApprove() {
  const t = useWords(exportWords);
  const items = useExportsToApprove();
  if (items.length === 0) return null;
  return (
    <section aria-label={t('toApprove')}>
      <h3 className={classes.title}>{t('toApprove')}</h3>
      {items.map((item) => (
        <ToApprove key={item.id} item={item} />
      ))}
    </section>
  );
}

function ToApprove({ item: { id, fileName, approval, orderedBy, content } }: { item: ExportView }) {
  const t = useWords(exportWords);
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const approve = useAsk(approveExport, { refreshes: [findExports] });
  const refuse = useAsk(refuseExport, { refreshes: [findExports] });
  return (
    <article className={classes.card}>
      <div className={classes.name}>
        <IconText icon={IconHourglassHigh} tone="warn" name={t('AWAITING_APPROVAL')}>
          {fileName}
        </IconText>
        <Text size="sm">
          {t(content, { count: approval?.rows ?? 0 })}
          {' · '}
          {t('askedBy', { name: orderedBy, until: formatInstant(approval?.until ?? '') })}
        </Text>
      </div>
      {refusing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            refuse.run({ exportId: id, reason });
          }}
        >
          <TextInput
            label={t('reason')}
            maxLength={500}
            required
            autoFocus
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group gap="xs" mt={8}>
            <Button
              size="compact-sm"
              type="submit"
              color="red"
              disabled={reason.trim() === ''}
              loading={refuse.isPending}
            >
              {t('doRefuse')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setRefusing(false)}>
              {t('keepUndecided')}
            </Button>
          </Group>
        </form>
      ) : (
        <Group gap="xs" mt={8}>
          <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.run({ exportId: id })}>
            {t('approve')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setRefusing(true)}>
            {t('refuse')}
          </Button>
        </Group>
      )}
      <RefusalNote refusal={approve.refusal ?? refuse.refusal} />
    </article>
  );
}

import { Alert, Checkbox, Group, Textarea } from '@mantine/core';
import type { CommentAudience } from '@comptoir/contracts';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../lib/words';
import { BulkDialog } from '../bulk-dialog';
import type { BulkPreview, BulkTarget } from '../bulk-target';
import { SkippedList } from '../skipped-list';
import { useFrozenSelection, useOrderPreview, type OrderOf } from '../use-bulk-order';
import { useStartOrder } from '../use-start-order';
import { commentDialogWords } from './comment-dialog.words';

const offered = ['CUSTOMER', 'SALESPERSON', 'TEAM'] as const;

/** One comment per project of the selection; the server says whom it would not reach. */
export default function CommentDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(commentDialogWords);
  const [body, setBody] = useState('');
  const [audience, setAudience] = useState<CommentAudience[]>(['SALESPERSON']);
  const selection = useFrozenSelection(target);
  const orderOf = (words: string): OrderOf<'comment'> | undefined =>
    selection.data && words && audience.length > 0
      ? { kind: 'comment', selectionId: selection.data.id, comment: { body: words, audience } }
      : undefined;
  // The words change nothing in whom it reaches: they are left out of the question.
  const preview = useOrderPreview(orderOf('–'));
  const count = audience.length === 0 ? 0 : (preview.data?.willDo ?? 0);
  const create = useStartOrder({
    titleOf: ({ total }) => t('started', { count: preview.data?.willDo ?? total }),
    onClose,
  });
  const order = orderOf(body.trim());
  return (
    <BulkDialog
      title={t('title')}
      target={target.target}
      selection={selection.data}
      refusal={create.refusal ?? preview.error ?? selection.error}
      submit={{
        label: t('publish', { count }),
        ready: order !== undefined && count > 0,
        busy: create.isPending || preview.isLoading,
        act: () => {
          if (order) create.run(order);
        },
      }}
      onClose={onClose}
    >
      <Textarea
        label={t('body')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={4000}
        required
        withAsterisk={false}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox.Group
        label={t('audience')}
        value={audience}
        onChange={(chosen) => setAudience(offered.filter((one) => chosen.includes(one)))}
        error={audience.length === 0 ? t('nobody') : undefined}
      >
        <Group gap="lg" mt={6}>
          {offered.map((one) => (
            <Checkbox key={one} value={one} label={t(one)} />
          ))}
        </Group>
      </Checkbox.Group>
      {audience.includes('CUSTOMER') && (
        <Alert color="orange" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} role="status">
          {t('toCustomer')}
        </Alert>
      )}
      {preview.data && audience.length > 0 && <Reach preview={preview.data} />}
    </BulkDialog>
  );
}

function Reach({ preview }: { preview: BulkPreview }) {
  const t = useWords(commentDialogWords);
  const { willDo, skipped, withoutSalesperson = 0 } = preview;
  const leftOut = skipped.some(({ reason }) => reason === 'NO_SALESPERSON');
  return (
    <Alert color="gray" p="xs" icon={<IconInfoCircle size={18} aria-hidden />} role="status">
      {t('willPublish', { count: willDo })}
      {withoutSalesperson > 0 && !leftOut && (
        <div>{t('withoutSalesperson', { count: withoutSalesperson })}</div>
      )}
      <SkippedList skipped={skipped} />
    </Alert>
  );
}

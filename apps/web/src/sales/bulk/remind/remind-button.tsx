import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconMailForward } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import type { BulkTarget } from '../bulk-target';
import { remindButtonWords } from './remind-button.words';
import { useRemind } from './use-remind';

const ConfirmReminder = lazy(() => import('./confirm-reminder'));

interface RemindButtonProps {
  target: BulkTarget;
  documents: number;
}

/** « Relancer les 214 devis ▾ » under the figure that counts them. */
export default function RemindButton({ target, documents }: RemindButtonProps) {
  const t = useWords(remindButtonWords);
  const may = useMay('reminder.send');
  const [respectGap, setRespectGap] = useState(true);
  const reminder = useRemind();
  if (!may || documents === 0) return null;
  return (
    <Group gap={0} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="light"
        loading={reminder.busy}
        leftSection={<IconMailForward size={15} aria-hidden />}
        style={{ flex: 1, borderEndEndRadius: 0, borderStartEndRadius: 0 }}
        onClick={() => void reminder.remind(target, { respectGap, lookFirst: false })}
      >
        {t('action', { count: documents })}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            size={26}
            variant="light"
            aria-label={t('options')}
            title={t('options')}
            style={{ borderEndStartRadius: 0, borderStartStartRadius: 0 }}
          >
            <IconChevronDown size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void reminder.remind(target, { respectGap, lookFirst: true })}>
            {t('seeRecipients')}
          </Menu.Item>
          <Menu.Item
            role="menuitemcheckbox"
            aria-checked={respectGap}
            closeMenuOnClick={false}
            rightSection={respectGap ? '✓' : ''}
            onClick={() => setRespectGap(!respectGap)}
          >
            {t('respectGap')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {reminder.pending && (
          <ConfirmReminder
            pending={reminder.pending}
            busy={reminder.busy}
            onConfirm={() => void reminder.confirm(respectGap)}
            onClose={reminder.giveUp}
          />
        )}
      </Suspense>
    </Group>
  );
}

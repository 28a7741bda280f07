import {
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Switch,
  Text,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { useSignOut } from '../../session/end-session/use-sign-out';
import { useUser } from '../../session/session';
import { sessionWords } from '../../session/session.words';
import { appWords } from '../app.words';
import classes from './frame.module.css';
import { LanguageSwitch } from './language-switch';
import { UserButton } from './user-button';

const item = {
  variant: 'subtle',
  color: 'gray',
  c: 'var(--text)',
  size: 'sm',
  fullWidth: true,
  justify: 'flex-start',
} as const;

/** As it is once it was opened for the first time. */
export default function OpenedUserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useWords(appWords);
  const tSession = useWords(sessionWords);
  const [open, setOpen] = useState(true);
  const user = useUser();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = usePreference('singleKeys');
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={260}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UserButton onClick={() => setOpen(!open)} />
      </Popover.Target>
      <Popover.Dropdown p={0} pb={4} aria-label={user.name}>
        <div className={classes.menuHead}>
          <Text fw={600} size="sm">
            {user.name}
          </Text>
          <Text size="xs" c="dimmed">
            {user.role.name} · {user.email}
          </Text>
        </div>
        <Divider />
        <div className={classes.menuRow}>
          <span>{t('language')}</span>
          <LanguageSwitch />
        </div>
        <div className={classes.menuRow}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('appearance')}
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
            data={[
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
              { value: 'auto', label: t('system') },
            ]}
          />
        </div>
        <div className={classes.menuRow}>
          <Switch
            size="sm"
            label={t('singleKeys')}
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          />
        </div>
        <Divider />
        <Button
          {...item}
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<kbd className={classes.kbd}>?</kbd>}
          onClick={() => {
            setOpen(false);
            onShortcuts();
          }}
        >
          {t('shortcuts')}
        </Button>
        <Button {...item} leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {tSession('signOut')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

import {
  Menu,
  SegmentedControl,
  Switch,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core';
import { IconChevronDown, IconKeyboard, IconLogout } from '@tabler/icons-react';
import { usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { useSignOut } from '../../session/end-session/use-sign-out';
import { useUser } from '../../session/session';
import { sessionWords } from '../../session/session.words';
import { appWords } from '../app.words';
import classes from './frame.module.css';
import { LanguageSwitch } from './language-switch';

export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useWords(appWords);
  const tSession = useWords(sessionWords);
  const user = useUser();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = usePreference('singleKeys');
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={t('userMenu', { name: user.name })}>
          <span className={classes.initials} aria-hidden>
            {initials(user.name)}
          </span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.menuHead}>
          <Text fw={600} size="sm">
            {user.name}
          </Text>
          <Text size="xs" c="dimmed">
            {user.role.name} · {user.email}
          </Text>
        </div>
        <Menu.Divider />
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
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<kbd className={classes.kbd}>?</kbd>}
          onClick={onShortcuts}
        >
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {tSession('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .filter((letter) => letter !== '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowAutofitHeight, IconEraser, IconLayoutSidebarRight, IconLayoutSidebarRightCollapse, IconRefresh } from '@tabler/icons-react';
import { usePreference, type Density } from '../../../lib/preferences';
import { useWords } from '../../../lib/words';
import classes from './quote-list-page.module.css';
import { listWords } from './quote-list.words';

const densities: readonly Density[] = ['comfort', 'standard', 'compact'];

interface ListToolbarProps {
  active: number;
  panelOpen: boolean;
  onErase: () => void;
  onRefresh: () => void;
  onPanel: () => void;
}

/** The eraser, and how the list looks. */
export function ListToolbar({ active, panelOpen, onErase, onRefresh, onPanel }: ListToolbarProps) {
  const t = useWords(listWords);
  const [density, setDensity] = usePreference('density');
  const panelLabel = t(panelOpen ? 'closePanel' : 'openPanel');
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconEraser size={16} aria-hidden />}
        disabled={active === 0}
        title={active > 0 ? t('erase', { count: active }) : t('eraseShort')}
        aria-label={active > 0 ? t('erase', { count: active }) : t('eraseShort')}
        onClick={onErase}
      >
        {t('eraseShort')}
      </Button>
      <span className={classes.spacer} />
      <ActionIcon variant="subtle" color="gray" aria-label={t('refresh')} title={t('refresh')} onClick={onRefresh}>
        <IconRefresh size={17} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t('density')} : ${t(density)}`} title={`${t('density')} : ${t(density)}`}>
            <IconArrowAutofitHeight size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('density')}</Menu.Label>
          {densities.map((each) => (
            <Menu.Item key={each} role="menuitemradio" aria-checked={density === each} rightSection={density === each ? '✓' : ''} onClick={() => setDensity(each)}>
              {t(each)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon variant="subtle" color="gray" aria-label={panelLabel} title={panelLabel} aria-expanded={panelOpen} onClick={onPanel}>
        {panelOpen ? <IconLayoutSidebarRightCollapse size={17} aria-hidden /> : <IconLayoutSidebarRight size={17} aria-hidden />}
      </ActionIcon>
    </>
  );
}

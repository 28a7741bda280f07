import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconEraser,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightCollapse,
  IconRefresh,
} from '@tabler/icons-react';
import { usePreference, type Density } from '../../../lib/preferences';
import { useWords } from '../../../lib/words';
import { uiWords } from '../../../ui/ui.words';
import { listWords } from './quote-list.words';

const densities: readonly Density[] = ['comfort', 'standard', 'compact'];

/** Clears every filter at once; undoable. */
export function Eraser({ active, onErase }: { active: number; onErase: () => void }) {
  const t = useWords(listWords);
  const label = active > 0 ? t('erase', { count: active }) : t('eraseShort');
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconEraser size={16} aria-hidden />}
      disabled={active === 0}
      title={label}
      aria-label={label}
      onClick={onErase}
    >
      {t('eraseShort')}
    </Button>
  );
}

interface ListToolsProps {
  panelOpen: boolean;
  onRefresh: () => void;
  onPanel: () => void;
}

/** How the list looks. */
export function ListTools({ panelOpen, onRefresh, onPanel }: ListToolsProps) {
  const t = useWords(listWords);
  const tUi = useWords(uiWords);
  const [density, setDensity] = usePreference('density');
  const panelLabel = t(panelOpen ? 'closePanel' : 'openPanel');
  const densityLabel = `${t('density')}${tUi('colon')} ${t(density)}`;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('refresh')}
        title={t('refresh')}
        onClick={onRefresh}
      >
        <IconRefresh size={17} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={densityLabel} title={densityLabel}>
            <IconArrowAutofitHeight size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('density')}</Menu.Label>
          {densities.map((each) => (
            <Menu.Item
              key={each}
              role="menuitemradio"
              aria-checked={density === each}
              rightSection={density === each ? '✓' : ''}
              onClick={() => setDensity(each)}
            >
              {t(each)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={panelLabel}
        title={panelLabel}
        aria-expanded={panelOpen}
        onClick={onPanel}
      >
        {panelOpen ? (
          <IconLayoutSidebarRightCollapse size={17} aria-hidden />
        ) : (
          <IconLayoutSidebarRight size={17} aria-hidden />
        )}
      </ActionIcon>
    </>
  );
}

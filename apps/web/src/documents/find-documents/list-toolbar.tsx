import { ActionIcon, Button } from '@mantine/core';
import {
  IconColumns3,
  IconEraser,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightCollapse,
  IconRefresh,
} from '@tabler/icons-react';
import { Suspense, lazy, type ReactNode } from 'react';
import { useWords } from '../../lib/words';
import type { ColumnLayout } from '../../lib/preferences';
import type { Column } from '../../ui/list/column';
import { ToolPopover } from '../../ui/tool-popover';
import { uiWords } from '../../ui/ui.words';
import type { ListAddress, ListFilter } from '../document-list';
import { documentWords } from '../documents.words';
import { activeGroups } from './list-search';

const ColumnChooser = lazy(() => import('../arrange-columns/column-chooser'));

interface EraserProps<Filter extends ListFilter> {
  address: ListAddress<Filter>;
  filter: Filter;
  onErase: () => void;
}

/** Clears every filter at once; undoable. */
export function Eraser<Filter extends ListFilter>({ address, filter, onErase }: EraserProps<Filter>) {
  const t = useWords(documentWords);
  const active = activeGroups(address, filter).length;
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

interface ColumnsToolProps {
  columns: readonly Column<never>[];
  layout: ColumnLayout;
  wide: boolean;
  onChange: (layout: ColumnLayout) => void;
}

/** « Colonnes »: which, in which order, how wide, how dense. */
export function ColumnsTool(props: ColumnsToolProps) {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  return (
    <ToolPopover icon={<IconColumns3 size={16} aria-hidden />} label={t('columns')} width={330}>
      {() => (
        <Suspense fallback={tUi('loading')}>
          <ColumnChooser {...props} />
        </Suspense>
      )}
    </ToolPopover>
  );
}

interface ListToolsProps {
  panelOpen: boolean;
  onRefresh: () => void;
  onPanel: () => void;
}

export function ListTools({ panelOpen, onRefresh, onPanel }: ListToolsProps) {
  const t = useWords(documentWords);
  return (
    <>
      <Tool label={t('refresh')} onClick={onRefresh}>
        <IconRefresh size={17} aria-hidden />
      </Tool>
      <Tool label={t(panelOpen ? 'closePanel' : 'openPanel')} expanded={panelOpen} onClick={onPanel}>
        {panelOpen ? (
          <IconLayoutSidebarRightCollapse size={17} aria-hidden />
        ) : (
          <IconLayoutSidebarRight size={17} aria-hidden />
        )}
      </Tool>
    </>
  );
}

interface ToolProps {
  label: string;
  expanded?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, expanded, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

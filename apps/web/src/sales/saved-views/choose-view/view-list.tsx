import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { viewSharings, type SavedView } from '@comptoir/contracts';
import { IconChecks, IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../lib/words';
import { viewWords } from '../saved-views.words';
import type { SavedViews } from '../use-saved-views';
import classes from './view-list.module.css';

interface ViewListProps {
  saved: SavedViews;
  current: SavedView | undefined;
  modified: boolean;
  onApply: (view: SavedView) => void;
  /** The view as a segment: everything that it shows is selected, to be acted on. */
  onSelectAll: (view: SavedView) => void;
  onNone: () => void;
  onSave: (view: SavedView) => void;
  /** Without a view: what the list shows becomes a new one. */
  onEdit: (view?: SavedView) => void;
  onDefault: (view: SavedView) => void;
}

/** The views somebody may use, by how widely they are shared. */
export default function ViewList({ saved, current, modified, ...on }: ViewListProps) {
  const t = useWords(viewWords);
  const views = saved.views ?? [];
  return (
    <Stack gap="xs">
      {views.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noneYet')}
        </Text>
      )}
      <div className={classes.views}>
        {viewSharings
          .map((sharing) => ({ sharing, shared: views.filter((view) => view.sharing === sharing) }))
          .filter(({ shared }) => shared.length > 0)
          .map(({ sharing, shared }) => (
            <section key={sharing} aria-label={t(sharing)}>
              <h3 className={classes.sharing}>{t(sharing)}</h3>
              <ul className={classes.list}>
                {shared.map((view) => (
                  <ViewRow
                    key={view.id}
                    view={view}
                    current={view.id === current?.id}
                    {...on}
                    saved={saved}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
      <Group gap={6}>
        {current && modified && current.may.includes('change') && (
          <Button size="compact-sm" onClick={() => on.onSave(current)}>
            {t('save')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => on.onEdit()}>
          {t('saveAs')}
        </Button>
        {current && modified && (
          <Button size="compact-sm" variant="default" onClick={() => on.onApply(current)}>
            {t('restore')}
          </Button>
        )}
        {current && !modified && (
          <Button size="compact-sm" variant="subtle" onClick={on.onNone}>
            {t('none')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type ViewRowProps = Pick<ViewListProps, 'saved' | 'onApply' | 'onSelectAll' | 'onEdit' | 'onDefault'> & {
  view: SavedView;
  current: boolean;
};

function ViewRow({ view, current, saved, onApply, onSelectAll, onEdit, onDefault }: ViewRowProps) {
  const t = useWords(viewWords);
  const { name } = view;
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.view}
        aria-current={current || undefined}
        onClick={() => onApply(view)}
      >
        <span>{name}</span>
        {view.sharing !== 'PERSONAL' && (
          <span className={classes.owner}>{view.store?.name ?? t('by', { name: view.owner.name })}</span>
        )}
      </button>
      <Small label={t('selectAll', { name })} onClick={() => onSelectAll(view)}>
        <IconChecks size={15} aria-hidden />
      </Small>
      <Small label={t('makeDefault', { name })} pressed={view.default} onClick={() => onDefault(view)}>
        {view.default ? <IconStarFilled size={15} aria-hidden /> : <IconStar size={15} aria-hidden />}
      </Small>
      {view.may.includes('change') && (
        <Small label={t('edit', { name })} onClick={() => onEdit(view)}>
          <IconPencil size={15} aria-hidden />
        </Small>
      )}
      {view.may.includes('delete') && (
        <Small label={t('delete', { name })} onClick={() => void saved.remove(view)}>
          <IconTrash size={15} aria-hidden />
        </Small>
      )}
    </li>
  );
}

interface SmallProps {
  label: string;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Small({ label, pressed, onClick, children }: SmallProps) {
  return (
    <ActionIcon
      size={26}
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

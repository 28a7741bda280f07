import { Button, Popover } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconBuildingStore, IconChevronDown } from '@tabler/icons-react';
import { rememberScope } from '../../lib/store-scope';
import { useWords } from '../../lib/words';
import { useStores } from '../../session/session';
import { ChoiceList } from '../../ui/filters/choice-list';
import { uiWords } from '../../ui/ui.words';
import { appWords } from '../app.words';
import classes from './frame.module.css';

/** The stores that everything on the screen is about. No filter and no eraser touches them. */
export function StorePicker({ scope }: { scope: readonly string[] }) {
  const t = useWords(appWords);
  const tUi = useWords(uiWords);
  const stores = useStores();
  const navigate = useNavigate();
  const choose = (chosen: string[]) => {
    const all = chosen.length === 0 || chosen.length === stores.length;
    rememberScope(all ? [] : chosen);
    void navigate({
      to: '.',
      search: (before: Record<string, string>) => {
        const { scope: _scope, store: _store, cursor: _cursor, page: _page, ...rest } = before;
        return all ? rest : { ...rest, scope: chosen.join(',') };
      },
    });
  };
  if (stores.length < 2) return <span className={classes.store}>{stores[0]?.name}</span>;
  const only = scope.length === 1 ? stores.find(({ id }) => id === scope[0]) : undefined;
  const value =
    only?.name ?? (scope.length === 0 ? t('allStoresShort') : t('storesChosen', { count: scope.length }));
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.barButton}
          leftSection={<IconBuildingStore size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          <span className={classes.ellipsis}>
            <span className={classes.wideText}>
              {t('store')}
              {tUi('colon')}{' '}
            </span>
            {value}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('store')}>
        <Button
          size="compact-sm"
          variant={scope.length === 0 ? 'light' : 'subtle'}
          fullWidth
          mb="xs"
          onClick={() => choose([])}
        >
          {t('allStores')}
        </Button>
        <ChoiceList
          label={t('store')}
          choices={stores.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={scope}
          onChange={choose}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

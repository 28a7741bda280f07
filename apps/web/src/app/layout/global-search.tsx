import { CloseButton, TextInput } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, lazy, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useDebouncedText } from '../../lib/use-debounced';
import { useHotkeys } from '../../lib/use-hotkeys';
import { useWords } from '../../lib/words';
import { appWords } from '../app.words';
import { usePlaces } from '../places';
import classes from './frame.module.css';

const SearchFindings = lazy(() => import('../command-palette/search-findings'));

/** The search of the list at hand; elsewhere it shows what it finds, and Enter leads to the first list that somebody may search. */
export function GlobalSearch() {
  const t = useWords(appWords);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const params = search as Record<string, string>;
  const lists = usePlaces().filter(({ searched }) => searched);
  const onList = lists.some(({ path }) => path === pathname);
  const to = onList ? pathname : lists[0]?.path;
  const goTo = (q: string) => {
    const { cursor: _cursor, page: _page, q: before, ...rest } = params;
    const kept = onList ? rest : params['scope'] ? { scope: params['scope'] } : {};
    if (!to) return;
    void navigate({
      to,
      search: q ? { ...kept, q } : kept,
      replace: onList && Boolean(before) && q !== '',
    });
  };
  const field = useDebouncedText(onList ? (params['q'] ?? '') : '', (q) => {
    if (onList) goTo(q.trim());
  });
  const found = useId();
  const keys = useRef<(event: KeyboardEvent) => void>(undefined);
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<string>();
  const finding = open && !onList && field.text.trim().length > 1;
  useHotkeys({ '/': () => input.current?.select() });
  return (
    <form
      role="search"
      className={classes.search}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onSubmit={(event) => {
        event.preventDefault();
        field.flush();
        setOpen(false);
        if (!onList) goTo(field.text.trim());
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        type="search"
        role={onList ? undefined : 'combobox'}
        aria-expanded={onList ? undefined : finding}
        aria-controls={finding ? found : undefined}
        aria-activedescendant={finding ? choice : undefined}
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        maxLength={200}
        autoComplete="off"
        value={field.text}
        onChange={(event) => {
          field.setText(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
          keys.current?.(event);
        }}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          field.text ? (
            <CloseButton
              size="xs"
              aria-label={t('clearSearch')}
              onClick={() => {
                field.setText('');
                input.current?.focus();
              }}
            />
          ) : (
            <kbd className={classes.kbd} aria-hidden>
              /
            </kbd>
          )
        }
      />
      <Suspense fallback={null}>
        {finding && (
          <SearchFindings
            id={found}
            text={field.text}
            keys={keys}
            onChoice={setChoice}
            onDone={() => field.setText('')}
          />
        )}
      </Suspense>
    </form>
  );
}

import { CloseButton, TextInput } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useDebouncedText } from '../../lib/use-debounced';
import { useHotkeys } from '../../lib/use-hotkeys';
import { useWords } from '../../lib/words';
import { appWords } from '../app.words';
import classes from './frame.module.css';

const listPath = '/ventes/devis';

/** The search of the list at hand; elsewhere, Enter leads to the quotes that match. */
export function GlobalSearch() {
  const t = useWords(appWords);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const params = search as Record<string, string>;
  const onList = pathname === listPath;
  const goTo = (q: string) => {
    const { cursor: _cursor, page: _page, q: before, ...rest } = params;
    const kept = onList ? rest : params['scope'] ? { scope: params['scope'] } : {};
    void navigate({
      to: listPath,
      search: q ? { ...kept, q } : kept,
      replace: onList && Boolean(before) && q !== '',
    });
  };
  const field = useDebouncedText(onList ? (params['q'] ?? '') : '', (q) => {
    if (onList) goTo(q.trim());
  });
  useHotkeys({ '/': () => input.current?.select() });
  return (
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        field.flush();
        if (!onList) goTo(field.text.trim());
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        type="search"
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        maxLength={200}
        value={field.text}
        onChange={(event) => field.setText(event.currentTarget.value)}
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
    </form>
  );
}

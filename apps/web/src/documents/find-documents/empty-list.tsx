import { useNavigate } from '@tanstack/react-router';
import { IconFileText, IconFilterOff } from '@tabler/icons-react';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { uiWords } from '../../ui/ui.words';
import type { DocumentRow, ListDeclaration, ListFilter } from '../document-list';
import { documentWords } from '../documents.words';
import { activeGroups, askedFilter, type ListSearch } from './list-search';

interface EmptyListProps<Row extends DocumentRow, Filter extends ListFilter> {
  list: ListDeclaration<Row, Filter>;
  search: ListSearch<Filter>;
  textOf: (group: string) => string | undefined;
  onErase: () => void;
  onRemove: (group: string) => void;
}

/** Nothing there at all, or nothing behind these filters: then the strictest of them is named. */
export function EmptyList<Row extends DocumentRow, Filter extends ListFilter>(
  props: EmptyListProps<Row, Filter>,
) {
  const { list, search } = props;
  return activeGroups(list.address, search.filter).length === 0 ? (
    <NothingYet list={list} />
  ) : (
    <NothingMatches {...props} />
  );
}

function NothingYet<Row extends DocumentRow, Filter extends ListFilter>({
  list: { words, create, importable },
}: {
  list: ListDeclaration<Row, Filter>;
}) {
  const t = useWords(words);
  const tDocuments = useWords(documentWords);
  const navigate = useNavigate();
  const mayCreate = useMay(create?.permission ?? 'quote.write');
  const mayImport = useMay('import.run');
  const actions = [
    ...(create && mayCreate ? [{ label: t('create'), act: () => void navigate({ to: create.path }) }] : []),
    ...(importable && mayImport
      ? [{ label: tDocuments('import'), act: () => void navigate({ to: '/administration/import' }) }]
      : []),
  ];
  return (
    <EmptyState icon={IconFileText} title={t('noneYet')} actions={actions}>
      {t('noneYetText')}
    </EmptyState>
  );
}

function NothingMatches<Row extends DocumentRow, Filter extends ListFilter>({
  list,
  search,
  textOf,
  onErase,
  onRemove,
}: EmptyListProps<Row, Filter>) {
  const t = useWords(list.words);
  const tDocuments = useWords(documentWords);
  const tUi = useWords(uiWords);
  const nameOf = list.useGroupName();
  const navigate = useNavigate();
  const { data } = useAnswer(list.relaxations, askedFilter(list.address, search), { staleTime: 20_000 });
  const first = data?.items.find(({ rows }) => rows !== null && rows > 0);
  const group = first && list.groupOf(first.dimension, search.filter);
  const text = group === undefined ? undefined : textOf(group);
  const named = group !== undefined && text !== undefined ? group : undefined;
  const rows = first?.rows ?? 0;
  const { wider } = list;
  const { filter, scope } = search;
  const q = filter['q'];
  const words = typeof q === 'string' && { q, ...(scope.length > 0 ? { scope: scope.join(',') } : {}) };
  const actions = [
    ...(wider && words
      ? [{ label: tDocuments('searchAll'), act: () => void navigate({ to: wider, search: words }) }]
      : []),
    ...(named ? [{ label: tUi('remove'), act: () => onRemove(named) }] : []),
    { label: tDocuments('eraseShort'), act: onErase },
  ];
  return (
    <EmptyState icon={IconFilterOff} title={t('noMatch')} actions={actions}>
      {named &&
        t(rows >= (data?.most ?? Infinity) ? 'strictestOrMore' : 'strictest', {
          filter: `${nameOf(named)}${tUi('colon')} ${text}`,
          count: rows,
        })}
    </EmptyState>
  );
}

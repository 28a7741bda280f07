import { Button, Group, Skeleton, TextInput } from '@mantine/core';
import { findNeeds, findSupplierNeeds } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconSearch, IconShoppingCartCheck, IconShoppingCartPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useRefusalText } from '../../../lib/refusals';
import { listOf } from '../../../lib/search-params';
import { useAnswer, useRefreshOn } from '../../../lib/use-ask';
import { useDebouncedText } from '../../../lib/use-debounced';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { Amount } from '../../../ui/amount';
import { Band } from '../../../ui/band';
import { EmptyState } from '../../../ui/empty-state';
import { uiWords } from '../../../ui/ui.words';
import type { ToBuy } from '../../generations/generate-purchases/to-buy';
import { needWords } from '../needs.words';
import classes from './needs.module.css';
import { SupplierGroup, type NeedFilter } from './supplier-group';
import { WithoutSupplier } from './without-supplier';

const GenerationDialog = lazy(() => import('../../generations/generate-purchases/generation-dialog'));
const shownAtFirst = 20;
const without = 'without';

interface NeedsPageProps {
  /** What else can be done with all that is shown, of so many lines. */
  actions: (shown: { filter: NeedFilter; lines: number }) => ReactNode;
}

/** « À commander »: what can be bought now, by supplier. The address holds the words, and which groups are open. */
export function NeedsPage({ actions }: NeedsPageProps) {
  const t = useWords(needWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const navigate = useNavigate();
  const mayBuy = useMay('purchase-order.write');
  const [toBuy, setToBuy] = useState<ToBuy>();
  const [shown, setShown] = useState(shownAtFirst);
  const params = useSearch({ strict: false }) as Record<string, string | undefined>;
  const store = listOf(params['scope']);
  const q = params['q'];
  const filter: NeedFilter = { ...(store.length > 0 && { store }), ...(q && { q }) };
  const found = useAnswer(findSupplierNeeds, filter, { keepPrevious: true, staleTime: 10_000 });
  const lost = useAnswer(
    findNeeds,
    { ...filter, part: 'WITHOUT_SUPPLIER', limit: 50 },
    { staleTime: 10_000 },
  );
  useRefreshOn(/order|project/, [findNeeds, findSupplierNeeds]);
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: { ...params, ...change } });
  const opened = listOf(params['open']);
  const toggle = (name: string) =>
    set({
      open: (opened.includes(name) ? opened.filter((each) => each !== name) : [...opened, name]).join(','),
    });
  const field = useDebouncedText(q ?? '', (text) => set({ q: text.trim() || undefined }));
  const items = found.data?.items;
  const lines = items?.reduce((sum, each) => sum + each.lines, 0) ?? 0;
  const nothing = items?.length === 0 && lost.data?.page.total === 0;
  useTitle(items ? `${t('title')} (${lines})` : t('title'), t('section'));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <span role="status" className={classes.soft}>
          {items && (
            <>
              {t('articles', { count: lines })} · {t('suppliers', { count: items.length })} ·{' '}
              <Amount value={`${Money.sum(items.map((each) => Money.of(each.amountExclTax)))}`} />{' '}
              {t('exclTax')}
            </>
          )}
        </span>
        <TextInput
          size="xs"
          w={220}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          value={field.text}
          onChange={(event) => field.setText(event.currentTarget.value)}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
        <Group gap="xs" ml="auto" wrap="nowrap">
          {items && lost.data && !nothing && actions({ filter, lines: lines + lost.data.page.total })}
          {mayBuy && lines > 0 && (
            <Button
              size="compact-sm"
              leftSection={<IconShoppingCartPlus size={16} aria-hidden />}
              onClick={() => setToBuy({ needs: filter })}
            >
              {t('orderAll')}
            </Button>
          )}
        </Group>
      </header>
      {found.error && (
        <Band tone="bad" actions={[{ label: tUi('retry'), act: () => void found.refetch() }]}>
          {say(found.error)}
        </Band>
      )}
      {!items && !found.error && <Skeleton height={160} m="md" />}
      {nothing && (
        <EmptyState
          icon={IconShoppingCartCheck}
          title={q ? t('noMatch', { q }) : t('noneYet')}
          actions={q ? [{ label: t('clearSearch'), act: () => set({ q: undefined }) }] : []}
        >
          {q ? undefined : t('noneYetText')}
        </EmptyState>
      )}
      {items && !nothing && (
        <div className={classes.groups} data-dimmed={found.isPlaceholderData || undefined}>
          <WithoutSupplier
            filter={filter}
            open={opened.includes(without)}
            mayChoose={mayBuy}
            onToggle={() => toggle(without)}
          />
          {items.slice(0, shown).map((needs) => (
            <SupplierGroup
              key={needs.supplier.id}
              needs={needs}
              filter={filter}
              open={opened.includes(needs.supplier.id)}
              onToggle={() => toggle(needs.supplier.id)}
              onOrder={
                mayBuy
                  ? (id, ticked) =>
                      setToBuy(
                        ticked.length > 0
                          ? { lines: ticked.map((orderLineId) => ({ orderLineId })) }
                          : { needs: { ...filter, supplier: [id] } },
                      )
                  : undefined
              }
            />
          ))}
          {items.length > shown && (
            <div className={classes.more}>
              <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + shownAtFirst)}>
                {t('showMore')}
              </Button>
            </div>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {toBuy && <GenerationDialog toBuy={toBuy} onClose={() => setToBuy(undefined)} />}
      </Suspense>
    </div>
  );
}

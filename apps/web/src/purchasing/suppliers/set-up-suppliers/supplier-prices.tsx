import { Button, Group, TextInput } from '@mantine/core';
import { findSupplierPrices } from '@comptoir/contracts';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Suspense, lazy, useRef, useState, type KeyboardEvent } from 'react';
import { formatUnitPrice } from '../../../lib/format';
import { useDebouncedText } from '../../../lib/use-debounced';
import { usePages } from '../../../ui/list/use-pages';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import paper from '../../../ui/paper-page.module.css';
import { RefusalNote } from '../../../ui/refusal-note';
import { SettingsTable } from '../../../ui/settings/settings-table';
import { uiWords } from '../../../ui/ui.words';
import { setUpSuppliersWords } from './set-up-suppliers.words';
import { usePriceDraft, type PriceDraft, type SupplierPrice } from './use-price-draft';

const NewPrice = lazy(() => import('./new-price'));

interface SupplierPricesProps {
  supplierId: string;
  readOnly: boolean;
}

/** What a supplier asks for its articles, changed where it stands. */
export function SupplierPrices({ supplierId, readOnly }: SupplierPricesProps) {
  const t = useWords(setUpSuppliersWords);
  const mayAdd = useMay('article.read') && !readOnly;
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const field = useDebouncedText(q, (text) => setQ(text.trim()));
  const section = useRef<HTMLElement>(null);
  // The fields go: the focus comes back to the button of their row.
  const backTo = (articleId: string) =>
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>(`[data-price="${CSS.escape(articleId)}"]`)?.focus(),
    );
  const draft = usePriceDraft(supplierId, backTo);
  const prices = usePages(findSupplierPrices, { supplierId, limit: 50, ...(q ? { q } : {}) });
  const edited = ({ article }: SupplierPrice) => draft.articleId === article.id;
  const cancel = ({ article }: SupplierPrice) => {
    draft.begin(undefined);
    backTo(article.id);
  };
  return (
    <section ref={section}>
      <h3 className={paper.subtitle}>{t('prices')}</h3>
      <Group gap="sm" mb="xs">
        <TextInput
          aria-label={t('searchPrice')}
          placeholder={t('searchPrice')}
          size="xs"
          w={280}
          maxLength={200}
          value={field.text}
          onChange={(event) => field.setText(event.currentTarget.value)}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
        {mayAdd && !adding && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('newPrice')}
          </Button>
        )}
      </Group>
      <Suspense fallback={null}>
        {adding && <NewPrice supplierId={supplierId} onClose={() => setAdding(false)} />}
      </Suspense>
      <RefusalNote refusal={prices.error ?? draft.refusal} />
      {!prices.isLoading && prices.items.length === 0 && !prices.error && (
        <p>{t(q ? 'noPriceFound' : 'noPrices')}</p>
      )}
      {prices.items.length > 0 && (
        <SettingsTable
          caption={t('prices')}
          rows={prices.items}
          idOf={({ article }) => article.id}
          columns={[
            { name: 'article', label: t('article'), cell: ({ article }) => article.name },
            { name: 'reference', label: t('reference'), cell: ({ article }) => article.reference },
            {
              name: 'supplierReference',
              label: t('supplierReference'),
              cell: (row) =>
                edited(row) ? (
                  <PriceField
                    draft={draft}
                    label={t('referenceNamed', { name: row.article.name })}
                    value={draft.reference}
                    onType={draft.setReference}
                    onCancel={() => cancel(row)}
                  />
                ) : (
                  row.supplierReference
                ),
            },
            {
              name: 'unitPrice',
              label: t('unitPrice'),
              number: true,
              cell: (row) =>
                edited(row) ? (
                  <PriceField
                    draft={draft}
                    label={t('priceNamed', { name: row.article.name })}
                    value={draft.price}
                    onType={draft.setPrice}
                    onCancel={() => cancel(row)}
                    decimal
                  />
                ) : (
                  formatUnitPrice(row.unitPrice)
                ),
            },
            ...(readOnly
              ? []
              : [
                  {
                    name: 'edit',
                    label: t('edit'),
                    cell: (row: SupplierPrice) => (
                      <PriceVerbs row={row} draft={draft} onCancel={() => cancel(row)} />
                    ),
                  },
                ]),
          ]}
          more={prices.hasMore ? { act: prices.more, busy: prices.isFetchingMore } : undefined}
        />
      )}
    </section>
  );
}

interface PriceFieldProps {
  draft: PriceDraft;
  label: string;
  value: string;
  onType: (text: string) => void;
  onCancel: () => void;
  decimal?: true;
}

/** Enter keeps what was typed, Escape lets it go and leaves the supplier open. */
function PriceField({ draft, label, value, onType, onCancel, decimal }: PriceFieldProps) {
  const t = useWords(setUpSuppliersWords);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.save();
    if (event.key === 'Escape') onCancel();
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      maxLength={100}
      value={value}
      autoFocus={decimal ?? false}
      inputMode={decimal ? 'decimal' : 'text'}
      error={decimal && draft.priceBad && t('priceBad')}
      data-mantine-stop-propagation
      onKeyDown={onKey}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

interface PriceVerbsProps {
  row: SupplierPrice;
  draft: PriceDraft;
  onCancel: () => void;
}

function PriceVerbs({ row, draft, onCancel }: PriceVerbsProps) {
  const t = useWords(setUpSuppliersWords);
  const tUi = useWords(uiWords);
  const { id, name } = row.article;
  if (draft.articleId !== id)
    return (
      <Button
        size="compact-sm"
        variant="default"
        data-price={id}
        aria-label={t('editNamed', { name })}
        onClick={() => draft.begin(row)}
      >
        {t('edit')}
      </Button>
    );
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="compact-sm" disabled={!draft.ready} loading={draft.busy} onClick={draft.save}>
        {tUi('save')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {tUi('cancel')}
      </Button>
    </Group>
  );
}

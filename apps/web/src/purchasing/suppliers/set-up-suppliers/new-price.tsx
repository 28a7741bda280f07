import { Button, Group, TextInput } from '@mantine/core';
import { findArticles } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { RemoteSelect, type Option } from '../../../ui/remote-select';
import { uiWords } from '../../../ui/ui.words';
import { setUpSuppliersWords } from './set-up-suppliers.words';
import { usePriceDraft } from './use-price-draft';

interface NewPriceProps {
  supplierId: string;
  onClose: () => void;
}

/** A price for an article that the supplier has none for yet; where it has one, it is replaced. */
export default function NewPrice({ supplierId, onClose }: NewPriceProps) {
  const t = useWords(setUpSuppliersWords);
  const tUi = useWords(uiWords);
  const [wanted, setWanted] = useState('');
  const [article, setArticle] = useState<Option>();
  const draft = usePriceDraft(supplierId, onClose);
  const articles = useAnswer(
    findArticles,
    { limit: 20, ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true, staleTime: 60_000 },
  );
  return (
    <form
      aria-label={t('newPrice')}
      onSubmit={(event) => {
        event.preventDefault();
        draft.save();
      }}
    >
      <Group gap="sm" align="flex-end" mb="sm">
        <RemoteSelect
          label={t('article')}
          required
          size="xs"
          placeholder={t('searchPrice')}
          options={(articles.data?.items ?? []).map(({ id, reference, label }) => ({
            value: id,
            label: `${reference} – ${label}`,
          }))}
          value={article}
          onSearch={setWanted}
          onChange={(option) => {
            setArticle(option);
            draft.setArticleId(option?.value);
          }}
        />
        <TextInput
          label={t('supplierReference')}
          required
          size="xs"
          maxLength={100}
          value={draft.reference}
          onChange={(event) => draft.setReference(event.currentTarget.value)}
        />
        <TextInput
          label={t('unitPrice')}
          required
          size="xs"
          inputMode="decimal"
          w={140}
          value={draft.price}
          error={draft.priceBad && t('priceBad')}
          onChange={(event) => draft.setPrice(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={!draft.ready} loading={draft.busy}>
          {t('addPrice')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {tUi('cancel')}
        </Button>
      </Group>
      <RefusalNote refusal={draft.refusal} />
    </form>
  );
}

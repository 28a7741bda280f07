import {
  findNeeds,
  findSupplierNeeds,
  findSupplierPrices,
  setSupplierPrice,
  type ResponseOf,
} from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal, typedDecimal } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { unitPriceOf } from '../../money-typed';
import { setUpSuppliersWords } from './set-up-suppliers.words';

export type SupplierPrice = ResponseOf<typeof setSupplierPrice>;

/** One price of a supplier as somebody types it; what waits to be bought is worth more or less from then on. */
export function usePriceDraft(supplierId: string, onDone: (articleId: string) => void) {
  const t = useWords(setUpSuppliersWords);
  const [articleId, setArticleId] = useState<string>();
  const [reference, setReference] = useState('');
  const [price, setPrice] = useState('');
  const deed = useAsk(setSupplierPrice, {
    refreshes: [findSupplierPrices, findNeeds, findSupplierNeeds],
    onDone: ({ article }) => {
      toast({ id: 'supplier-price', tone: 'good', title: t('priceSaved', { name: article.name }) });
      begin(undefined);
      onDone(article.id);
    },
  });
  const unitPrice = unitPriceOf(parseDecimal(price));
  const ready = articleId !== undefined && reference.trim() !== '' && unitPrice !== undefined;
  function begin(kept: SupplierPrice | undefined) {
    setArticleId(kept?.article.id);
    setReference(kept?.supplierReference ?? '');
    setPrice(kept ? typedDecimal(kept.unitPrice) : '');
    deed.reset();
  }
  return {
    articleId,
    setArticleId,
    reference,
    setReference,
    price,
    setPrice,
    priceBad: price !== '' && unitPrice === undefined,
    ready,
    busy: deed.isPending,
    refusal: deed.refusal,
    begin,
    save: () => {
      if (ready) deed.run({ supplierId, articleId, supplierReference: reference.trim(), unitPrice });
    },
  };
}
export type PriceDraft = ReturnType<typeof usePriceDraft>;

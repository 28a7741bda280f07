import { readSalesPaper } from '@comptoir/contracts';
import { Skeleton } from '@mantine/core';
import { useAnswer } from '../../../lib/use-ask';
import { RefusalNote } from '../../../ui/refusal-note';
import OrderPreview from '../../orders/preview-order/order-preview';
import QuotePreview from '../../quotes/preview-quote/quote-preview';

/** The preview of its own kind: the id alone does not say which that is. */
export default function PaperPreview({ documentId }: { documentId: string }) {
  const { data, error } = useAnswer(readSalesPaper, { paperId: documentId }, { staleTime: Infinity });
  if (error) return <RefusalNote refusal={error} />;
  if (!data) return <Skeleton height={180} m="sm" />;
  const Preview = data.type === 'QUOTE' ? QuotePreview : OrderPreview;
  return <Preview documentId={documentId} />;
}

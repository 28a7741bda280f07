import { purchaseOrderDateFields, readParty } from '@comptoir/contracts';
import { someOf, type DateFieldChoice } from '../../../documents/narrow-documents/common-filter';
import { narrowWords } from '../../../documents/narrow-documents/narrow.words';
import { useCommonText } from '../../../documents/narrow-documents/use-common-text';
import { useAnswer } from '../../../lib/use-ask';
import { hasWords, useWords } from '../../../lib/words';
import { purchaseOrderWords } from '../purchase-order.words';
import { usePurchaseStages } from '../../stages/use-purchase-stages';
import { filterWords } from './filter.words';
import type { PurchaseOrderFilterInput } from './purchase-order-address';

const origins = ['project', 'order', 'generation'] as const;

export function useDateFields(): readonly DateFieldChoice[] {
  const t = useWords(filterWords);
  return purchaseOrderDateFields.map((value) => ({ value, label: t(value) }));
}

/** The name of the first supplier of the filter. */
export function useSupplierName({ supplier: [first = ''] = [] }: PurchaseOrderFilterInput): string {
  const known = useAnswer(readParty, { partyId: first }, { enabled: first !== '', staleTime: 300_000 });
  return known.data?.displayName ?? '…';
}

/** What each filter in force says, in words: the chips, and the filter named when nothing matches. */
export function usePurchaseOrderFilterText(
  filter: PurchaseOrderFilterInput,
): (group: string) => string | undefined {
  const t = useWords(filterWords);
  const tOrder = useWords(purchaseOrderWords);
  const supplier = useSupplierName(filter);
  const stages = usePurchaseStages();
  const stageName = (stage: string) => stages.find(({ id }) => id === stage)?.label ?? t('goneStage');
  const suppliers = filter.supplier?.length ?? 0;
  const some = (names: readonly string[]) =>
    names.length === 0 ? undefined : someOf(names, (count) => t('others', { count }));
  const { q, store, date, week } = useCommonText(filter, useDateFields());
  const texts: Readonly<Record<string, string | undefined>> = {
    q,
    store,
    date,
    week,
    supplier: suppliers > 1 ? `${supplier} ${t('others', { count: suppliers - 1 })}` : supplier,
    status: some((filter.status ?? []).map((status) => tOrder(status))),
    stage: some((filter.stage ?? []).map(stageName)),
    flag: some((filter.flag ?? []).map((flag) => tOrder(flag))),
    origin: some(origins.filter((origin) => filter[origin] !== undefined).map((origin) => t(origin))),
  };
  return (group) => (group === 'supplier' && suppliers === 0 ? undefined : texts[group]);
}

export function useGroupName(): (group: string) => string {
  const t = useWords(filterWords);
  const tCommon = useWords(narrowWords);
  return (group) =>
    hasWords(filterWords, group) ? t(group) : hasWords(narrowWords, group) ? tCommon(group) : group;
}

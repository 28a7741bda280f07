import { Button, Group } from '@mantine/core';
import type { PurchaseOrderVerb, PurchaseOrderView } from '@comptoir/contracts';
import { Suspense, lazy, useState, type ComponentType } from 'react';
import { useWords } from '../../../lib/words';
import { decideWords } from './decide.words';
import type { DecisionProps } from './use-keep-purchase-order';

const PlainDialog = lazy(() => import('./plain-dialog'));
const ReasonDialog = lazy(() => import('./reason-dialog'));
const GoodsDialog = lazy(() => import('./goods-dialog'));
const BillDialog = lazy(() => import('./bill-dialog'));

/** In the order of the buttons; the first that is possible is what comes next. */
const dialogs: Readonly<Record<PurchaseOrderVerb, ComponentType<DecisionProps>>> = {
  resolve: lazy(() => import('./resolve-dialog')),
  acceptDifferences: ReasonDialog,
  approve: PlainDialog,
  send: lazy(() => import('./send-dialog')),
  resend: PlainDialog,
  acknowledge: lazy(() => import('./acknowledge-dialog')),
  receive: GoodsDialog,
  recordInvoice: BillDialog,
  close: PlainDialog,
  edit: lazy(() => import('./edit-dialog')),
  reopen: PlainDialog,
  return: GoodsDialog,
  recordCredit: BillDialog,
  cancel: ReasonDialog,
};
const verbs = Object.keys(dialogs) as PurchaseOrderVerb[];

/** The buttons are what the server says is possible now for this person. */
export function PurchaseOrderVerbs({ order }: { order: PurchaseOrderView }) {
  const t = useWords(decideWords);
  const [verb, setVerb] = useState<PurchaseOrderVerb>();
  const Dialog = verb && dialogs[verb];
  return (
    <Group gap="xs">
      {verbs
        .filter((each) => order.may.includes(each))
        .map((each, index) => (
          <Button
            key={each}
            size="compact-md"
            variant={index === 0 ? 'filled' : 'default'}
            onClick={() => setVerb(each)}
          >
            {t(each)}
          </Button>
        ))}
      <Suspense fallback={null}>
        {Dialog && <Dialog order={order} verb={verb} onClose={() => setVerb(undefined)} />}
      </Suspense>
    </Group>
  );
}

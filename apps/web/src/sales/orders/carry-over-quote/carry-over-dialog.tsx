import '../order-refusals.words';
import { Checkbox, Skeleton, Text, TextInput } from '@mantine/core';
import {
  carryOverQuote,
  findOrders,
  findQuotes,
  readCarryOver,
  readOrderIndicators,
  readQuote,
  type QuoteView,
} from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatQuantity } from '../../../lib/format';
import { refresh, useAnswer, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import classes from '../../../ui/paper-page.module.css';
import { toast } from '../../../ui/toasts/toast-store';
import { carryOverWords } from './carry-over.words';
import { pickedLines, usePicks, type Pick } from './picks';

interface CarryOverDialogProps {
  quote: QuoteView;
  onClose: () => void;
}

/** Takes a signed quote over into an order: whole, or only the lines and quantities that are ticked. */
export default function CarryOverDialog({ quote, onClose }: CarryOverDialogProps) {
  const t = useWords(carryOverWords);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [plannedDelivery, setPlannedDelivery] = useState<string>();
  const rest = useAnswer(readCarryOver, { quoteId: quote.id });
  const { picks, change, taken, ready } = usePicks(quote.lines, rest.data?.lines ?? []);
  const deed = useAsk(carryOverQuote, {
    refreshes: [readCarryOver, readQuote, findQuotes, findOrders, readOrderIndicators],
    onDone: (order) => {
      toast({ id: 'order-done', tone: 'good', title: t('done') });
      void navigate({ to: '/ventes/commandes/$orderId', params: { orderId: order.id } });
    },
    onRefused: () => refresh(queries, [readCarryOver, readQuote]),
  });
  return (
    <Decision
      wide
      title={t('title', { number: quote.number ?? '' })}
      action={t('doIt')}
      busy={deed.isPending}
      refusal={deed.refusal ?? rest.error}
      ready={ready}
      onClose={onClose}
      onSubmit={() =>
        deed.run({
          quoteId: quote.id,
          lines: pickedLines(taken),
          plannedDelivery: plannedDelivery ?? null,
        })
      }
    >
      <Text size="sm">{t('text')}</Text>
      {rest.data ? <PickTable picks={picks} onChange={change} /> : <Skeleton height={120} />}
      <DayField label={t('plannedDelivery')} value={plannedDelivery} onChange={setPlannedDelivery} />
    </Decision>
  );
}

interface PickTableProps {
  picks: readonly Pick[];
  onChange: (lineId: string, part: Partial<{ ticked: boolean; quantity: string }>) => void;
}

function PickTable({ picks, onChange }: PickTableProps) {
  const t = useWords(carryOverWords);
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {(['offered', 'left', 'taken'] as const).map((name) => (
              <th key={name} scope="col" className={classes.end}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picks.map(({ line, left, ticked, quantity, fault }) => (
            <tr key={line.id} data-optional={line.optional || undefined}>
              <td>
                <Checkbox
                  size="sm"
                  label={line.optional ? `${line.label} (${t('option')})` : line.label}
                  checked={ticked}
                  disabled={!/[1-9]/.test(left)}
                  onChange={(event) => onChange(line.id, { ticked: event.currentTarget.checked })}
                />
              </td>
              <td className={classes.end}>{formatQuantity(line.quantity)}</td>
              <td className={classes.end}>{/[1-9]/.test(left) ? formatQuantity(left) : t('gone')}</td>
              <td className={classes.end}>
                <TextInput
                  size="sm"
                  w={110}
                  ml="auto"
                  inputMode="decimal"
                  aria-label={t('takenOf', { line: line.label })}
                  value={ticked ? quantity : ''}
                  disabled={!ticked}
                  error={fault && t('tooMuch', { left: formatQuantity(left) })}
                  onChange={(event) => onChange(line.id, { quantity: event.currentTarget.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

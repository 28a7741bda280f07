import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import {
  findNeeds,
  findPurchaseOrders,
  findSupplierNeeds,
  readGeneration,
  readPurchasingFigures,
  type GenerationView,
} from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { refresh, useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { Band } from '../../../ui/band';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { needReasonWords } from '../../needs/need-reason.words';
import { EndGeneration } from '../follow-generations/end-generation';
import { generationWords } from './generation.words';
import classes from './generation.module.css';

const askAgainMs = 700;
const listPath = '/achats/commandes-fournisseurs';

interface GenerationResultProps {
  generation: GenerationView;
  /** Lines that stood on purchase orders before; more than these were ordered by somebody meanwhile. */
  orderedBefore: number;
  onClose: () => void;
}

/** How far it is, then what was made and what was left out. */
export function GenerationResult({ generation: begun, orderedBefore, onClose }: GenerationResultProps) {
  const t = useWords(generationWords);
  const tUi = useWords(uiWords);
  const queries = useQueryClient();
  const answer = useAnswer(readGeneration, { generationId: begun.id });
  const { refetch, dataUpdatedAt, errorUpdatedAt } = answer;
  const generation = answer.data ?? begun;
  const running = generation.state === 'RUNNING';
  useEffect(() => {
    if (!running) {
      refresh(queries, [findNeeds, findSupplierNeeds, findPurchaseOrders, readPurchasingFigures]);
      return undefined;
    }
    const timer = setTimeout(() => void refetch(), askAgainMs);
    return () => clearTimeout(timer);
  }, [queries, running, refetch, dataUpdatedAt, errorUpdatedAt]);
  const { pending, ordered, skipped, purchaseOrders } = generation.counts;
  const total = pending + ordered + skipped;
  return (
    <Stack gap="sm">
      {running ? (
        <>
          <Text role="status">{t('running', { done: ordered + skipped, total })}</Text>
          <Progress
            value={total === 0 ? 0 : Math.round((100 * (ordered + skipped)) / total)}
            aria-label={t('progress')}
          />
        </>
      ) : (
        <Text role="status" fw={600}>
          {generation.state === 'CANCELLED'
            ? t('stopped', { done: ordered + skipped, total })
            : t('done', { count: purchaseOrders })}
        </Text>
      )}
      <EndGeneration {...generation} />
      <RefusalNote refusal={answer.error} />
      <JustOrdered generation={generation} orderedBefore={orderedBefore} />
      {generation.purchaseOrders.length > 0 && (
        <>
          <ul className={classes.list}>
            {generation.purchaseOrders.map(({ id, number, supplier, lines, amountExclTax }) => (
              <li key={id}>
                <Link to={`${listPath}/$purchaseOrderId`} params={{ purchaseOrderId: id }}>
                  {number}
                </Link>{' '}
                {supplier.name} · {t('lines', { count: lines })} · <Amount value={amountExclTax} />{' '}
                {t('exclTax')}
              </li>
            ))}
          </ul>
          {!running && <Text size="sm">{t('draftText')}</Text>}
        </>
      )}
      <Skipped generation={generation} />
      <Group justify="flex-end">
        {purchaseOrders > 0 && (
          <Link to={listPath} search={{ generation: generation.id }}>
            {t('showAll')}
          </Link>
        )}
        <Button variant="default" onClick={onClose} data-autofocus>
          {tUi('close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Somebody was quicker: how many lines, and who. */
function JustOrdered({
  generation: { skipped },
  orderedBefore,
}: Pick<GenerationResultProps, 'generation' | 'orderedBefore'>) {
  const t = useWords(generationWords);
  const already = skipped.filter(({ reason }) => reason === 'ALREADY_ORDERED');
  const count = already.reduce((sum, each) => sum + each.count, 0) - orderedBefore;
  if (count <= 0) return null;
  const by = already.flatMap((each) => each.by ?? []).join(', ');
  return <Band tone="info">{by ? t('justOrderedBy', { count, by }) : t('justOrdered', { count })}</Band>;
}

function Skipped({ generation: { skipped } }: Pick<GenerationResultProps, 'generation'>) {
  const t = useWords(generationWords);
  const tReason = useWords(needReasonWords);
  if (skipped.length === 0) return null;
  return (
    <section>
      <Text fw={600}>{t('skipped')}</Text>
      <ul className={classes.list}>
        {skipped.map(({ reason, count, by }) => (
          <li key={`${reason} ${by}`}>
            {t(by ? 'skippedBy' : 'skippedBecause', { reason: tReason(reason), count, by })}
          </li>
        ))}
      </ul>
    </section>
  );
}

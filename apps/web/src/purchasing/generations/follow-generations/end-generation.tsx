import '../generate-purchases/generation-refusals.words';
import { Button } from '@mantine/core';
import {
  cancelGeneration,
  findGenerations,
  findNeeds,
  findPurchaseOrders,
  findSupplierNeeds,
  readGeneration,
  readPurchasingFigures,
  type GenerationItem,
} from '@comptoir/contracts';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { TakeBack } from '../../../ui/decisions/take-back';
import { RefusalNote } from '../../../ui/refusal-note';
import { followGenerationsWords } from './follow-generations.words';
import { useTakeBack } from './use-take-back';

const refreshes = [
  findGenerations,
  readGeneration,
  findNeeds,
  findSupplierNeeds,
  findPurchaseOrders,
  readPurchasingFigures,
];

/** What can still be done with a generation: stop it while it runs, take back its drafts once it has ended. */
export function EndGeneration({ id, may }: Pick<GenerationItem, 'id' | 'may'>) {
  const t = useWords(followGenerationsWords);
  const stop = useAsk(cancelGeneration, { refreshes });
  const takeBack = useTakeBack(id, refreshes);
  const { data: done } = takeBack;
  const result =
    done &&
    [
      t('takenBack', { count: done.takenBack }),
      ...(done.kept > 0 ? [t('kept', { count: done.kept })] : []),
    ].join(' · ');
  return (
    <>
      <TakeBack
        offered={may.includes('take-back')}
        busy={takeBack.isPending}
        words={{ takeBack: t('takeBack'), ask: t('ask'), keep: t('keep'), result }}
        onConfirm={() => takeBack.mutate()}
      >
        {may.includes('cancel') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={stop.isPending}
            onClick={() => stop.run({ generationId: id })}
          >
            {t('stop')}
          </Button>
        )}
      </TakeBack>
      <RefusalNote refusal={stop.refusal ?? takeBack.error} />
    </>
  );
}

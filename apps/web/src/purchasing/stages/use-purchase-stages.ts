import { readPurchaseStages } from '@comptoir/contracts';
import { useMemo } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useLanguage } from '../../lib/words';
import { useMay } from '../../session/session';
import type { Icon, Tone } from '../../ui/icon-text';
import { lookOf } from './stage-looks';

export interface ShownStage {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly tone: Tone;
}

/** The stages of purchasing as the house has set them up, in their order; none for whoever may not see purchases. */
export function usePurchaseStages(): readonly ShownStage[] {
  const language = useLanguage();
  const enabled = useMay('purchase-order.read');
  const { data } = useAnswer(readPurchaseStages, {}, { enabled, staleTime: 300_000 });
  return useMemo(
    () =>
      (data?.stages ?? []).map((stage) => ({ id: stage.id, label: stage.name[language], ...lookOf(stage) })),
    [data, language],
  );
}

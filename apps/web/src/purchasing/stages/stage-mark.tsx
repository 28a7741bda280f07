import { IconText } from '../../ui/icon-text';
import { usePurchaseStages, type ShownStage } from './use-purchase-stages';

/** A stage as the house has it look. */
export const StageMark = ({ stage: { icon, tone, label } }: { stage: ShownStage }) => (
  <IconText icon={icon} tone={tone} name={label}>
    {label}
  </IconText>
);

/** The stage that a purchase order is at; nothing where it is at none. */
export function StageOf({ stageId }: { stageId: string | null }) {
  const stage = usePurchaseStages().find(({ id }) => id === stageId);
  return stage && <StageMark stage={stage} />;
}

import type { ReminderPlanView } from '@comptoir/contracts';
import { isWithin } from '../../ui/settings/whole-number';

export const bounds = {
  gapDays: [0, 90],
  mostPerCustomer: [1, 20],
  withinDays: [1, 365],
  mostPerHour: [1, 5_000],
} as const;
export const stepBounds = [0, 60] as const;
export const mostSteps = 10;
type Cap = keyof typeof bounds;
export const caps = Object.keys(bounds) as readonly Cap[];

export interface StepDraft {
  readonly key: number;
  readonly days: number | undefined;
  readonly side: 'before' | 'after';
  readonly templateId: string | null;
}
export interface PlanDraft extends Record<Cap, number | undefined> {
  readonly enabled: boolean;
  readonly steps: readonly StepDraft[];
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly number[];
}
export type PlanContent = Omit<ReminderPlanView, 'storeId' | 'version'>;

export const planDraftOf = ({ storeId: _, version: __, steps, ...plan }: ReminderPlanView): PlanDraft => ({
  ...plan,
  steps: steps.map(({ days, templateId }, key) => ({
    key,
    days: Math.abs(days),
    side: days > 0 ? 'after' : 'before',
    templateId,
  })),
});

/** A step more, a day further than the last one. */
export function withStep(draft: PlanDraft): PlanDraft {
  const key = 1 + Math.max(-1, ...draft.steps.map((step) => step.key));
  const last = draft.steps.at(-1);
  const step: StepDraft = {
    key,
    days: Math.min(stepBounds[1], (last?.days ?? 4) + 1),
    side: last?.side ?? 'before',
    templateId: null,
  };
  return { ...draft, steps: [...draft.steps, step] };
}

const dayOf = ({ days = 0, side }: StepDraft) => (side === 'before' ? 0 - days : days);
/** Days that stand in the plan twice: each is a reminder of its own. */
export const repeated = ({ steps }: PlanDraft): boolean => new Set(steps.map(dayOf)).size < steps.length;

/** What is kept; undefined as long as something is wrong. */
export function planOf(draft: PlanDraft): PlanContent | undefined {
  const { enabled, steps, from, to, weekdays, gapDays, mostPerCustomer, withinDays, mostPerHour } = draft;
  if (repeated(draft) || weekdays.length === 0 || !from || !to || from >= to) return undefined;
  if (!steps.every(({ days }) => isWithin(days, ...stepBounds))) return undefined;
  if (
    !isWithin(gapDays, ...bounds.gapDays) ||
    !isWithin(mostPerCustomer, ...bounds.mostPerCustomer) ||
    !isWithin(withinDays, ...bounds.withinDays) ||
    !isWithin(mostPerHour, ...bounds.mostPerHour)
  )
    return undefined;
  return {
    enabled,
    steps: steps
      .map((step) => ({ days: dayOf(step), templateId: step.templateId }))
      .sort((one, other) => one.days - other.days),
    from,
    to,
    weekdays: [...weekdays].sort((one, other) => one - other),
    gapDays,
    mostPerCustomer,
    withinDays,
    mostPerHour,
  };
}

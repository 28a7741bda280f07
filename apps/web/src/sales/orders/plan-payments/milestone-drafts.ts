import type { Financing, InputOf, planPayments } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { typedDecimal } from '../../../lib/format';
import { typedAmount } from '../record-payment/typed-amount';

type MilestoneInput = InputOf<typeof planPayments>['milestones'][number];
type Kind = MilestoneInput['kind'];

/** A milestone as it is typed. */
export interface MilestoneDraft {
  key: string;
  kind: Kind;
  amount: string;
  dueOn: string | undefined;
  method: NonNullable<MilestoneInput['method']> | '';
  lender: string;
  lends: boolean;
}
let made = 0;
const nextKey = () => `milestone-${(made += 1)}`;

export const milestoneDraftsOf = ({ milestones }: Pick<Financing, 'milestones'>): MilestoneDraft[] =>
  milestones.map(({ kind, amount, dueOn, method, payerKind, payerName }) => ({
    key: nextKey(),
    kind,
    amount: typedDecimal(amount),
    dueOn: dueOn ?? undefined,
    method: method ?? '',
    lends: payerKind === 'CREDIT_COMPANY',
    lender: payerName ?? '',
  }));

/** One more before the balance, for what is still missing. */
export function withOneMore(drafts: readonly MilestoneDraft[], left: Money): MilestoneDraft[] {
  const amount = left.compare(Money.zero()) > 0 ? typedDecimal(`${left}`) : '';
  const kind = drafts.length === 0 ? 'BALANCE' : 'INTERMEDIATE';
  const fresh = {
    key: nextKey(),
    kind,
    amount,
    dueOn: undefined,
    method: '',
    lends: false,
    lender: '',
  } as const;
  const last = drafts.at(-1);
  return last?.kind === 'BALANCE' ? [...drafts.slice(0, -1), fresh, last] : [...drafts, fresh];
}

export const plannedOf = (drafts: readonly MilestoneDraft[]): Money =>
  Money.sum(drafts.map(({ amount }) => Money.of(typedAmount(amount) ?? '0.00')));

export const isSound = ({ amount, lends, lender }: MilestoneDraft): boolean =>
  typedAmount(amount) !== undefined && (!lends || lender.trim() !== '');

export const milestoneInputOf = (draft: MilestoneDraft): MilestoneInput => ({
  kind: draft.kind,
  amount: typedAmount(draft.amount) ?? '',
  dueOn: draft.dueOn ?? null,
  method: draft.method || null,
  payerKind: draft.lends ? 'CREDIT_COMPANY' : 'CUSTOMER',
  payerName: draft.lends ? draft.lender.trim() : null,
});

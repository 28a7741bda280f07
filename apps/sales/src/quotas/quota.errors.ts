import { Refusal } from '@comptoir/kernel';
import type { Purse } from './quota';

export const quotaErrors = {
  /** A day's items of one user are counted; whoever may order many has more. */
  exceeded: (purse: Purse, facts: { limit: number; left: number; wanted: number }) =>
    purse === 'mail'
      ? new Refusal('forbidden', 'mail-quota.exceeded', facts)
      : new Refusal('forbidden', 'bulk-quota.exceeded', { kind: purse, ...facts }),
};

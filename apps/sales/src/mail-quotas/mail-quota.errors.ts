import { Refusal } from '@comptoir/kernel';

export const mailQuotaErrors = {
  /** A day's e-mails of one user are counted; whoever may send many has more. */
  exceeded: (facts: { limit: number; left: number; wanted: number }) =>
    new Refusal('forbidden', 'mail-quota.exceeded', facts),
};

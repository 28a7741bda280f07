import { Refusal } from '@comptoir/kernel';

/** Every way a composition says no. */
export const compositionErrors = {
  noSuchMessage: (at: number, total: number) =>
    new Refusal('not-found', 'email.no-such-message', { at, total }),
  /** A test goes to the asker's own address, and there is none. */
  noOwnAddress: () => new Refusal('conflict', 'email.no-own-address', {}),
  notTaken: (reason: string) => new Refusal('unavailable', 'email.not-taken', { reason }),
};

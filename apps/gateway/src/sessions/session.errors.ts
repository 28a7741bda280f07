import { Refusal } from '@comptoir/kernel';

/** Every way a session says no. */
export const sessionErrors = {
  missing: () => new Refusal('unauthenticated', 'session.missing'),
  /** Signed out, over, or its user was deactivated. */
  expired: () => new Refusal('unauthenticated', 'session.expired'),
  /** Wrong e-mail, wrong password and deactivated user are one and the same, told after the same work. */
  wrongCredentials: () => new Refusal('unauthenticated', 'session.wrong-credentials'),
  tooManyTries: (retryAfter: number) => new Refusal('too-many', 'session.too-many-tries', { retryAfter }),
  /** A cookie travels with any request, so one that changes something must come from our own pages. */
  foreignOrigin: () => new Refusal('forbidden', 'session.foreign-origin'),
};

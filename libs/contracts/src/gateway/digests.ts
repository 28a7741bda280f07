import { z } from 'zod';
import { defineAsk } from '../define';

const digestChoice = z.object({ wanted: z.boolean() }).meta({ id: 'DigestChoice' });

/** An e-mail on working mornings with what concerns whoever is signed in; nobody gets it who has not asked for it. */
export const readDigestChoice = defineAsk({
  name: 'gateway.digest-choice.read',
  http: { method: 'GET', path: '/digest-choice', summary: 'Read whether you get the daily digest' },
  request: z.strictObject({}),
  response: digestChoice,
});
/** Switched off, one that waits to be sent is not sent either. Switched on, the first one comes on the next working morning. */
export const changeDigestChoice = defineAsk({
  name: 'gateway.digest-choice.change',
  http: { method: 'PUT', path: '/digest-choice', summary: 'Choose whether you get the daily digest' },
  request: z.strictObject({ wanted: z.boolean() }),
  response: digestChoice,
});

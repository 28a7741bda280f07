import { z } from 'zod';
import { defineAsk } from '../define';
import { languages } from '../shared/languages';
import { optionalTopics } from './email-topics';

/** What the signed link in an e-mail stands for; asked by the gateway's public page. */
export const optOutChoice = z
  .object({
    topic: z.enum(optionalTopics),
    /** Half hidden: whoever got the e-mail knows it. */
    address: z.string(),
    optedOut: z.boolean(),
    /** That of the e-mail. */
    language: z.enum(languages),
  })
  .meta({ id: 'OptOutChoice' });
const signed = z.strictObject({ link: z.string().max(400) });
/** Whoever holds the link may: the link is the key. */
export const readOptOut = defineAsk({
  name: 'notifications.opt-out.read',
  http: { method: 'GET', path: '/opt-outs/:link', summary: 'See what a link in an e-mail stops' },
  request: signed,
  response: optOutChoice,
});
export const optOut = defineAsk({
  name: 'notifications.opt-out.add',
  http: { method: 'POST', path: '/opt-outs/:link', summary: 'Stop e-mails of this kind' },
  request: signed,
  response: optOutChoice,
});
export const optBackIn = defineAsk({
  name: 'notifications.opt-out.remove',
  http: { method: 'POST', path: '/opt-outs/:link/withdrawal', summary: 'Get e-mails of this kind again' },
  request: signed,
  response: optOutChoice,
});

import { Refusal } from '@comptoir/kernel';

/** Every way a message that arrived is turned away. */
export const replyErrors = {
  /** Wrong, or no secret is set up: nobody learns which. */
  secretWrong: () => new Refusal('forbidden', 'inbound-mail.secret-wrong', {}),
  /** It came back before we know that it was sent: to be handed in again a little later. */
  tooEarly: () => new Refusal('unavailable', 'inbound-mail.too-early', {}),
};

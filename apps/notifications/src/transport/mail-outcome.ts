/**
 * What an attempt to hand a message over came to.
 * - `accepted`: the server took it.
 * - `rejected`: it answered that it never will.
 * - `later`: it answered that it will not now; only this message waits.
 * - `down`: it could not be reached, or serves nobody now; nothing was handed over.
 * - `ambiguous`: the connection broke after the message had begun to flow: perhaps it has it, perhaps not.
 */
export type MailOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected' | 'later' | 'down' | 'ambiguous'; readonly reason: string };

interface MailError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Replies by which a server turns everybody away (RFC 5321 §3.8, RFC 4954 §4.7). */
const closed = [421, 454];
const ours = ['EENVELOPE', 'EMESSAGE'];

/** Reads the error of a failed attempt; `begun` tells whether any byte of the message was on its way. */
export function outcomeOf({ code = '', command = '', responseCode }: MailError, begun: boolean): MailOutcome {
  if (responseCode !== undefined && responseCode >= 400) {
    const reason = `smtp.${responseCode}`;
    if (closed.includes(responseCode) || command === 'CONN') return { kind: 'down', reason };
    return { kind: responseCode >= 500 ? 'rejected' : 'later', reason };
  }
  if (ours.includes(code)) return { kind: 'rejected', reason: 'email.unsendable' };
  return { kind: begun ? 'ambiguous' : 'down', reason: `smtp.${code.toLowerCase() || 'broken'}` };
}

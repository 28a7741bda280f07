/**
 * What an attempt to hand a message over came to.
 * - `accepted`: the server took it.
 * - `rejected`: it answered that it never will.
 * - `later`: it answered that it will not now; only this message waits.
 * - `down`: it could not be reached, or serves nobody now; nothing was handed over.
 * - `ambiguous`: the connection broke on the way: perhaps it has the message, perhaps not.
 */
export type MailOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected' | 'later' | 'down' | 'ambiguous'; readonly reason: string };

interface MailError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

const unreachable = ['ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAUTH', 'ETLS'];
/** Replies by which a server turns everybody away (RFC 5321 §3.8, §4.2.3). */
const closed = [421, 454];

/** Reads the error of a failed attempt; whatever leaves a doubt is ambiguous. */
export function outcomeOf(error: MailError): MailOutcome {
  const { code = '', command = '', responseCode } = error;
  if (responseCode !== undefined) {
    const reason = `smtp.${responseCode}`;
    if (closed.includes(responseCode) || (command === 'CONN' && responseCode >= 400)) return { kind: 'down', reason };
    if (responseCode >= 500) return { kind: 'rejected', reason };
    if (responseCode >= 400) return { kind: 'later', reason };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'rejected', reason: 'email.unsendable' };
  if (unreachable.some((known) => code === known)) return { kind: 'down', reason: `smtp.${code.toLowerCase()}` };
  return { kind: 'ambiguous', reason: `smtp.${code.toLowerCase() || 'broken'}` };
}

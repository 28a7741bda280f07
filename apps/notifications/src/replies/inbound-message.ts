import type { ParsedMail } from 'mailparser';

/** What a message that arrived means to us. Message-IDs are those that it may be about, nearest first. */
export type Meaning =
  | { readonly kind: 'bounce' | 'delay'; readonly about: readonly string[]; readonly status: string }
  | { readonly kind: 'reply'; readonly about: readonly string[] }
  | { readonly kind: 'nothing' };

const messageId = /<[^<>\s]{3,200}>/g;

/** Reads a message that was taken apart with its delivery report kept as an attachment. */
export function meaningOf(mail: ParsedMail): Meaning {
  const report = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (report) return ofReport(report.content.toString('utf8'), mail);
  if (answersByItself(mail)) return { kind: 'nothing' };
  const about = answered(mail);
  return about.length > 0 ? { kind: 'reply', about } : { kind: 'nothing' };
}

/** A delivery report (RFC 3464): it failed, or it will arrive late; that it arrived is no news. */
function ofReport(report: string, mail: ParsedMail): Meaning {
  const action = fieldOf(report, 'Action')?.toLowerCase();
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fieldOf(report, 'Status') ?? '')?.[0] ?? '5.0.0';
  const about = [...returned(mail), ...answered(mail)];
  if (about.length === 0) return { kind: 'nothing' };
  if (action === 'failed') return { kind: 'bounce', about, status };
  return action === 'delayed' ? { kind: 'delay', about, status } : { kind: 'nothing' };
}

/** The value of a header field, continuation lines joined. */
function fieldOf(text: string, name: string): string | undefined {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim();
}

/** The Message-ID of the message that came back, whole or its headers only. */
function returned({ attachments }: ParsedMail): string[] {
  return attachments
    .filter(({ contentType }) =>
      /^(message\/rfc822|text\/rfc822-headers|message\/rfc822-headers)$/.test(contentType),
    )
    .flatMap(
      ({ content }) => fieldOf(headOf(content.toString('utf8')), 'Message-ID')?.match(messageId) ?? [],
    );
}

function headOf(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? '';
}

/** What it answers; the last of its references is the nearest. */
function answered({ inReplyTo = '', references = [] }: ParsedMail): string[] {
  const all = [references].flat().toReversed();
  return [...new Set([inReplyTo, ...all].flatMap((text) => text.match(messageId) ?? []))];
}

/** Out of office and its like (RFC 3834): nobody has read anything. */
function answersByItself({ headers }: ParsedMail): boolean {
  const submitted = headers.get('auto-submitted');
  const precedence = headers.get('precedence');
  return (
    (typeof submitted === 'string' && !/^no\b/i.test(submitted)) ||
    (typeof precedence === 'string' && /^(bulk|junk|auto_reply)$/i.test(precedence)) ||
    headers.has('x-autoreply')
  );
}

import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

export interface Address {
  Name: string;
  Address: string;
}

export interface AttachmentView {
  PartID: string;
  FileName: string;
  ContentType: string;
  ContentID: string;
  Size: number;
}

/** One line of the list, in the shape (and the spelling) of Mailpit's HTTP API. */
export interface MessageSummary {
  ID: string;
  MessageID: string;
  Read: boolean;
  From: Address;
  To: Address[];
  Cc: Address[];
  Bcc: Address[];
  ReplyTo: Address[];
  Subject: string;
  /** When it was received, RFC 3339. */
  Created: string;
  Username: string;
  Tags: string[];
  Size: number;
  Attachments: number;
  Snippet: string;
}

/** A whole message, in the shape of Mailpit's HTTP API. */
export interface MessageView extends Omit<MessageSummary, 'Attachments' | 'Created' | 'Snippet'> {
  /** Of the header `Date`; of reception where it is missing. */
  Date: string;
  ReturnPath: string;
  Text: string;
  HTML: string;
  Inline: AttachmentView[];
  Attachments: AttachmentView[];
}

export interface Part {
  view: AttachmentView;
  content: Buffer;
  inline: boolean;
}

export interface Envelope {
  from: string;
  to: readonly string[];
}

const SNIPPET = 250;

/** Reads a message as it came over the wire. Whatever is broken in it is left out: nothing is ever refused. */
export async function parse(raw: Buffer): Promise<ParsedMail> {
  return simpleParser(raw, { skipTextToHtml: true });
}

/** Recipients that the envelope names and no header does are shown as Bcc, as Mailpit does. */
export function summaryOf(
  mail: ParsedMail,
  about: { id: string; received: Date; size: number; envelope: Envelope },
): MessageSummary {
  const [to, cc, bcc] = [addressesOf(mail.to), addressesOf(mail.cc), addressesOf(mail.bcc)];
  const named = new Set([...to, ...cc, ...bcc].map((address) => address.Address.toLowerCase()));
  const hidden = about.envelope.to.filter((address) => !named.has(address.toLowerCase()));
  return {
    ID: about.id,
    MessageID: bare(mail.messageId),
    Read: false,
    From: addressesOf(mail.from)[0] ?? { Name: '', Address: about.envelope.from },
    To: to,
    Cc: cc,
    Bcc: [...bcc, ...hidden.map((address) => ({ Name: '', Address: address }))],
    ReplyTo: addressesOf(mail.replyTo),
    Subject: mail.subject ?? '',
    Created: about.received.toISOString(),
    Username: '',
    Tags: [],
    Size: about.size,
    Attachments: partsOf(mail).filter((part) => !part.inline).length,
    Snippet: textOf(mail).replace(/\s+/g, ' ').trim().slice(0, SNIPPET),
  };
}

export function viewOf(mail: ParsedMail, summary: MessageSummary): MessageView {
  const { Attachments: _count, Created: received, Snippet: _snippet, ...same } = summary;
  const parts = partsOf(mail);
  return {
    ...same,
    Date: (mail.date ?? new Date(received)).toISOString(),
    ReturnPath: summary.From.Address,
    Text: mail.text ?? '',
    HTML: typeof mail.html === 'string' ? mail.html : '',
    Inline: parts.filter((part) => part.inline).map((part) => part.view),
    Attachments: parts.filter((part) => !part.inline).map((part) => part.view),
  };
}

/** The files of a message, numbered from 1 in their order. */
export function partsOf(mail: ParsedMail): Part[] {
  return mail.attachments.map((attachment, index) => ({
    view: {
      PartID: String(index + 1),
      FileName: attachment.filename ?? '',
      ContentType: attachment.contentType,
      ContentID: bare(attachment.contentId),
      Size: attachment.content.length,
    },
    content: attachment.content,
    inline: attachment.related === true,
  }));
}

/** Every header with all its values, in the case of the message. */
export function headersOf(mail: ParsedMail): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const { line } of mail.headerLines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    (headers[name] ??= []).push(
      line
        .slice(colon + 1)
        .replace(/\r?\n\s+/g, ' ')
        .trim(),
    );
  }
  return headers;
}

function textOf(mail: ParsedMail): string {
  return (
    mail.text ??
    (typeof mail.html === 'string' ? mail.html.replace(/<style[^]*?<\/style>|<[^>]*>/g, ' ') : '')
  );
}

function addressesOf(header: AddressObject | AddressObject[] | undefined): Address[] {
  const objects = header === undefined ? [] : Array.isArray(header) ? header : [header];
  return objects
    .flatMap((object) => object.value)
    .flatMap((entry) => entry.group ?? [entry])
    .map((entry) => ({ Name: entry.name, Address: entry.address ?? '' }));
}

function bare(id: string | undefined): string {
  return (id ?? '').replace(/^<|>$/g, '');
}

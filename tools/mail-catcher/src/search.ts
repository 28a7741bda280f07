import type { Address, MessageSummary } from './message';

type Test = (message: MessageSummary) => boolean;

/**
 * The simple half of Mailpit's search: words and "phrases" that must all be there, in the subject, the
 * addresses or the beginning of the text; `from:`, `to:`, `subject:`, `message-id:`, `is:read`,
 * `is:unread`, `has:attachment`; a leading `-` or `!` turns a condition round. Case does not matter.
 */
export function searchOf(query: string): Test {
  const terms = query.match(/[-!]?(?:[a-z-]+:)?(?:"[^"]*"|\S+)/gi) ?? [];
  const tests = terms.map((term) => (/^[-!]/.test(term) ? not(testOf(term.slice(1))) : testOf(term)));
  return (message) => tests.every((test) => test(message));
}

function testOf(term: string): Test {
  const [, field = '', text = ''] = /^(?:([a-z-]+):)?(.*)$/is.exec(term) ?? [];
  const value = text.replaceAll('"', '').toLowerCase();
  const inAddresses = (addresses: Address[]) =>
    addresses.some(({ Name, Address }) => `${Name} ${Address}`.toLowerCase().includes(value));
  switch (field.toLowerCase()) {
    case 'from':
      return (message) => inAddresses([message.From]);
    case 'to':
      return (message) => inAddresses(message.To);
    case 'subject':
      return (message) => message.Subject.toLowerCase().includes(value);
    case 'message-id':
      return (message) => message.MessageID.toLowerCase().includes(value.replace(/^<|>$/g, ''));
    case 'is':
      return (message) => message.Read === (value === 'read');
    case 'has':
      return (message) => message.Attachments > 0;
    default:
      return (message) =>
        inAddresses([message.From, ...message.To, ...message.Cc, ...message.Bcc]) ||
        `${message.Subject}\n${message.MessageID}\n${message.Snippet}`.toLowerCase().includes(value);
  }
}

const not =
  (test: Test): Test =>
  (message) =>
    !test(message);

import { MsgHdrsImpl, type MsgHdrs } from '@nats-io/transport-node';

/**
 * Headers of one of our messages; names without a value are left out. They are filled at once: the client's own `set`
 * looks through all that are there, and there are a dozen on each of thousands of events a second.
 *
 * @throws TypeError for a line break in a value: what follows it would be read as another header
 */
export function messageHeaders(named: Iterable<readonly [name: string, value: string | undefined]>): MsgHdrs {
  const message = new MsgHdrsImpl();
  for (const [name, value] of named) {
    if (value === undefined) continue;
    if (/[\r\n]/.test(value)) throw new TypeError(`a line break in the header ${name}`);
    message.headers.set(name, [value]);
  }
  return message;
}

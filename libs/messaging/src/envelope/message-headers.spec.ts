import { MsgHdrsImpl } from '@nats-io/transport-node';
import { messageHeaders } from './message-headers';

it('says on the wire what the client itself would say', () => {
  const theirs = new MsgHdrsImpl();
  for (const [name, value] of [
    ['ce-id', '42'],
    ['Nats-Msg-Id', 'a b'],
  ] as const)
    theirs.set(name, value);
  const ours = messageHeaders([
    ['ce-id', '42'],
    ['etag', undefined],
    ['Nats-Msg-Id', 'a b'],
  ]);
  expect(ours.toString()).toBe(theirs.toString());
});

it('refuses a value that would be read as another header', () => {
  for (const value of ['a\r\nNats-Msg-Id: b', 'a\nb', '\r'])
    expect(() => messageHeaders([['etag', value]])).toThrow('a line break in the header etag');
});

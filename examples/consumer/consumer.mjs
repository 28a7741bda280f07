// node examples/consumer/consumer.mjs   Hears what Comptoir passes on to a partner, each event once.
// NATS_URL=nats://accounting:password@host:port, and JOURNAL: where it writes what it heard (default journal.jsonl).
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
} from 'node:fs';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const url = new URL(process.env.NATS_URL);
const partner = url.username;
const journal = process.env.JOURNAL ?? 'journal.jsonl';

// The journal is inbox and effect in one: a line says that the event was heard and what came of it, so neither exists
// without the other. With a database, insert the id and the effect in one transaction.
const text = existsSync(journal) ? readFileSync(journal, 'utf8') : '';
const whole = text.slice(0, text.lastIndexOf('\n') + 1);
if (whole !== text) truncateSync(journal, Buffer.byteLength(whole)); // killed while writing: that event comes again
const heard = new Set(
  whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id),
);
const file = openSync(journal, 'a');

const connection = await connect({
  servers: url.host,
  user: partner,
  pass: decodeURIComponent(url.password),
  inboxPrefix: `_INBOX_${partner}`, // the only inbox that this user may hear
  maxReconnectAttempts: -1,
});
const durable = await jetstream(connection, { apiPrefix: `partner.${partner}.API` }).consumers.get(
  `PARTNER_${partner.toUpperCase()}`,
  partner,
);
const messages = await durable.consume({ max_messages: 100 });
for (const end of ['SIGINT', 'SIGTERM']) process.once(end, () => void messages.close());
console.log('listening');

for await (const message of messages) {
  const header = (name) => decodeURIComponent(message.headers?.get(`ce-${name}`) ?? '');
  const id = header('id');
  if (!heard.has(id)) {
    const event = { id, type: header('type'), store: header('storeid'), data: message.json() };
    appendFileSync(file, `${JSON.stringify(event)}\n`);
    fsyncSync(file); // on disk before it is acknowledged: whatever happens in between, it comes again and is known
    heard.add(id);
    console.log(event.type, event.data.number);
  }
  message.ack();
}
closeSync(file);
await connection.drain();

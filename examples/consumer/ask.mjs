// node examples/consumer/ask.mjs sales.order.find '{"limit":1}'   Asks Comptoir in the name of the partner of NATS_URL.
// A change needs a third argument, the idempotency key: asked again with the same key, it is not done again.
import { connect, headers as newHeaders } from '@nats-io/transport-node';

const [name = 'sales.order.find', body = '{}', key] = process.argv.slice(2);
const url = new URL(process.env.NATS_URL);
const partner = url.username;
const connection = await connect({
  servers: url.host,
  user: partner,
  pass: decodeURIComponent(url.password),
  inboxPrefix: `_INBOX_${partner}`,
});
const [service, ...rest] = name.split('.');
const headers = newHeaders();
if (key) headers.set('idempotency-key', key);
const reply = await connection.request(`partner.${partner}.rpc.${service}.v1.${rest.join('.')}`, body, {
  headers,
  timeout: 5_000,
});
// `outcome` is absent on success; a refusal is a problem document with a stable `code`.
if (reply.headers?.get('outcome')) process.exitCode = 1;
console.log(reply.string());
await connection.close();

import type { Stand } from '@comptoir/tool-stand';
import { createTransport } from 'nodemailer';

const connections = 8;

/** Messages a second that the same SMTP server takes from a bare pool of connections, when each is one that was sent before. */
export async function sinkRate({ mail }: Stand, count: number): Promise<number> {
  const listed = await fetch(`${mail.apiUrl}/api/v1/messages?limit=1`);
  const { messages } = (await listed.json()) as { messages: { ID: string }[] };
  const raw = await fetch(`${mail.apiUrl}/api/v1/message/${messages[0]?.ID ?? ''}/raw`);
  const message = Buffer.from(await raw.arrayBuffer());
  const transport = createTransport({ url: mail.smtpUrl, pool: true, maxConnections: connections });
  const envelope = { from: 'sink@comptoir.example', to: 'sink@client.example' };
  const send = (times: number) =>
    Promise.all(Array.from({ length: times }, () => transport.sendMail({ envelope, raw: message })));
  await send(connections); // opens the connections
  const began = performance.now();
  await send(count);
  const ms = performance.now() - began;
  transport.close();
  return (1_000 * count) / ms;
}

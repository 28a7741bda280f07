import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { Refusal } from '@comptoir/kernel';
import { refusalOfAnswer } from '../http/refusal-of-answer.http';

export interface Relay {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  /** Bytes of the whole multipart body. */
  readonly limit: number;
}

export interface Relayed {
  readonly status: number;
  readonly body: Buffer;
}

const patienceMs = 120_000;
const longestAnswer = 4 * 1024 * 1024;

/**
 * Passes an upload on as it comes, without holding it, and gives back the report. What the other side refuses is
 * thrown as its refusal; nobody there is `sales.unavailable`.
 */
export async function relayFile({ url, headers, body, limit }: Relay): Promise<Relayed> {
  const outgoing = httpRequest(url, { method: 'POST', headers, timeout: patienceMs });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
  });
  try {
    // An answer may come before the end of the upload; a fault of the upload comes instead of an answer.
    return await settled(await Promise.race([answer, faultOf(body, counting(limit), outgoing)]));
  } catch (error) {
    outgoing.destroy();
    if (error instanceof Refusal) throw error;
    throw new Refusal('unavailable', 'sales.unavailable', { retryAfter: 2 }).because(error);
  } finally {
    answer.catch(() => undefined);
    body.unpipe();
  }
}

/** Not a pipeline: that would end the client's connection before it has our answer. */
function faultOf(body: Readable, counter: Transform, outgoing: ClientRequest): Promise<never> {
  body.pipe(counter).pipe(outgoing);
  return new Promise((_, reject) => {
    counter.once('error', reject);
    body.once('error', reject);
    body.once('close', () => !body.readableEnded && reject(new Error('the upload broke off')));
  });
}

function counting(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(new Refusal('too-large', 'file.too-large', { maxBytes: limit }));
      else done(null, chunk);
    },
  });
}

async function settled(message: IncomingMessage): Promise<Relayed> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestAnswer) throw new Error('the report is too long');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const status = message.statusCode ?? 500;
  const type = message.headers['content-type'] ?? '';
  if (type.startsWith('application/json') && (status === 200 || status === 422)) return { status, body };
  throw refusalOfAnswer(status, body) ?? new Error(`the sales service answered ${status}`);
}

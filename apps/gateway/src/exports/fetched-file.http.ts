import { request as httpRequest, type IncomingMessage } from 'node:http';
import { Refusal } from '@comptoir/kernel';
import type { FastifyReply } from 'fastify';
import { refusalOfAnswer } from '../http/refusal-of-answer.http';

const patienceMs = 30_000;
const longestProblem = 64 * 1024;
const passedOn = ['content-type', 'content-length', 'content-disposition'] as const;

/**
 * A file of the sales service as it comes, without holding it. What is refused there is thrown as its refusal; nobody
 * there is `sales.unavailable`.
 */
export async function fetchFile(
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  const message = await answerTo(url, headers).catch((error: unknown) => {
    throw new Refusal('unavailable', 'sales.unavailable', { retryAfter: 2 }).because(error);
  });
  if (message.statusCode === 200) return message;
  const status = message.statusCode ?? 500;
  throw refusalOfAnswer(status, await bodyOf(message)) ?? new Error(`the sales service answered ${status}`);
}

/** To the browser, as it comes: to be kept, not to be shown in place, whatever it holds. */
export function passOn(file: IncomingMessage, reply: FastifyReply): void {
  for (const name of passedOn) {
    const value = file.headers[name];
    if (value !== undefined) void reply.header(name, value);
  }
  void reply
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(file);
}

function answerTo(url: URL, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, { headers, timeout: patienceMs }, resolve);
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.once('error', reject);
    outgoing.end();
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestProblem) throw new Error('the problem is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

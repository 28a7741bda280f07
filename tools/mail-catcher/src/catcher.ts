import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { addApi } from './api';
import { MailStore } from './mail-store';
import { addPages } from './page';
import { startSmtp } from './smtp';

export interface CatcherOptions {
  folder: string;
  host?: string;
  smtpPort?: number;
  httpPort?: number;
  /** How many messages are kept. */
  limit?: number;
}

export interface Catcher {
  readonly smtpUrl: string;
  readonly httpUrl: string;
  stop(): Promise<void>;
}

/** A mailbox for everything: SMTP in, a page and Mailpit's HTTP API out. Port 0 asks the system for a free one. */
export async function startCatcher(options: CatcherOptions): Promise<Catcher> {
  const host = options.host ?? '127.0.0.1';
  const store = new MailStore(options.folder, options.limit ?? 10_000);
  const smtp = await startSmtp(store, { host, port: options.smtpPort ?? 0 });
  const app = fastify({ forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, _payload, done) => done(null));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    done();
  });
  addApi(app, store);
  addPages(app, store);
  await app.listen({ host, port: options.httpPort ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://${host}:${smtp.port}`,
    httpUrl: `http://${host}:${port}`,
    stop: async () => {
      await smtp.stop();
      await app.close();
    },
  };
}

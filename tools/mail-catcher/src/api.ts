import type { FastifyInstance, FastifyReply } from 'fastify';
import type { MailStore } from './mail-store';
import { headersOf, type MessageSummary, parse, partsOf, viewOf } from './message';
import { searchOf } from './search';

interface PageQuery {
  start?: string;
  limit?: string;
  query?: string;
}
interface ById {
  Params: { id: string };
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1_000;

/** The part of Mailpit's HTTP API (v1) that lists, searches, reads and deletes messages. */
export function addApi(app: FastifyInstance, store: MailStore): void {
  app.get<{ Querystring: PageQuery }>('/api/v1/messages', ({ query }) => pageOf(store, store.list(), query));

  app.get<{ Querystring: PageQuery }>('/api/v1/search', ({ query }) =>
    pageOf(store, store.list().filter(searchOf(query.query ?? '')), query),
  );

  app.delete<{ Body: { IDs?: string[] } | null }>('/api/v1/messages', ({ body }, reply) => {
    const ids = body?.IDs ?? [];
    store.drop(ids.length > 0 ? ids : idsOf(store.list()));
    return ok(reply);
  });

  app.delete<{ Querystring: PageQuery }>('/api/v1/search', ({ query }, reply) => {
    store.drop(idsOf(store.list().filter(searchOf(query.query ?? ''))));
    return ok(reply);
  });

  app.put<{ Body: { IDs?: string[] } | null }>('/api/v1/messages', ({ body }, reply) => {
    const ids = body?.IDs ?? [];
    store.markRead(ids.length > 0 ? ids : idsOf(store.list()));
    return ok(reply);
  });

  app.get<ById>('/api/v1/message/:id', async ({ params }, reply) => {
    const summary = store.find(params.id);
    if (!summary) return missing(reply);
    store.markRead([summary.ID]);
    return viewOf(await parse(store.raw(summary.ID)), summary);
  });

  app.get<ById>('/api/v1/message/:id/headers', async ({ params }, reply) => {
    const summary = store.find(params.id);
    return summary ? headersOf(await parse(store.raw(summary.ID))) : missing(reply);
  });

  app.get<ById>('/api/v1/message/:id/raw', ({ params }, reply) => {
    const summary = store.find(params.id);
    return summary ? reply.type('text/plain; charset=utf-8').send(store.raw(summary.ID)) : missing(reply);
  });

  app.get<{ Params: { id: string; partId: string } }>(
    '/api/v1/message/:id/part/:partId',
    async ({ params }, reply) => {
      const summary = store.find(params.id);
      const part =
        summary &&
        partsOf(await parse(store.raw(summary.ID))).find(({ view }) => view.PartID === params.partId);
      if (!part) return missing(reply);
      return reply
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(part.view.FileName || 'part')}`,
        )
        .header('content-security-policy', "sandbox; default-src 'none'")
        .type(part.view.ContentType)
        .send(part.content);
    },
  );

  for (const probe of ['/livez', '/readyz']) app.get(probe, (_request, reply) => ok(reply));
}

function pageOf(store: MailStore, found: MessageSummary[], query: PageQuery) {
  const start = whole(query.start, 0);
  const messages = found.slice(start, start + Math.min(whole(query.limit, DEFAULT_LIMIT), MAX_LIMIT));
  const unread = (list: MessageSummary[]) => list.filter((message) => !message.Read).length;
  return {
    total: store.count,
    unread: unread(store.list()),
    count: messages.length,
    messages_count: found.length,
    messages_unread: unread(found),
    start,
    tags: [],
    messages,
  };
}

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}

const idsOf = (messages: MessageSummary[]) => messages.map((message) => message.ID);
const ok = (reply: FastifyReply) => reply.type('text/plain').send('ok');
const missing = (reply: FastifyReply) => reply.code(404).send({ Error: 'message not found' });

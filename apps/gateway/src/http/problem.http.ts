import { Refusal, isRefusal } from '@comptoir/kernel';
import { AskFault, traceIdOf } from '@comptoir/messaging';
import { problemReply, type Logger } from '@comptoir/service-kit';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { detailOf, languageOf } from './problem-words';
import type { RouteBook } from './route-book.http';

/** Answers whatever is thrown as `application/problem+json`, in the caller's language, and tells nothing of bugs. */
@Catch()
export class Problems implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteBook,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.reply(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  private reply(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    const traceId = request.traceparent && traceIdOf(request.traceparent);
    const { status: usual, problem, bug } = problemReply(error, traceId);
    if (bug)
      this.logger.error(
        { err: error, traceId, ...(error instanceof AskFault ? { ask: error.ask } : {}) },
        'a request failed',
      );

    const allowed = problem.code === 'route.unknown' ? this.routes.methodsOf(pathOf(request)) : [];
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    const status = statusOf(error, usual, allowed.length > 0);
    const language = languageOf(request.headers['accept-language']);
    const body = {
      ...problem,
      ...(status === 405
        ? {
            code: 'method.not-allowed',
            type: 'urn:comptoir:problem:method.not-allowed',
            title: 'Method not allowed',
          }
        : {}),
      status,
      detail: detailOf(status === 405 ? 'method.not-allowed' : problem.code, status, language),
      instance: pathOf(request),
    };
    const retryAfter = retryAfterOf(error, status);
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    void reply
      .status(status)
      .headers({ 'content-language': language, 'cache-control': 'no-store', vary: 'Accept-Language' })
      .type('application/problem+json')
      .send(JSON.stringify(body));
  }
}

/** Two statuses that only HTTP has: the refusal behind them is an ordinary one. */
function statusOf(error: unknown, usual: number, known: boolean): number {
  if (known) return 405;
  if (isRefusal(error) && error.code === 'media-type.unsupported') return 415;
  return fastifyStatus(error) === 415 ? 415 : usual;
}

function fastifyStatus(error: unknown): unknown {
  return error instanceof Error
    ? ((error as { status?: unknown }).status ?? (error as { statusCode?: unknown }).statusCode)
    : undefined;
}

function retryAfterOf(error: unknown, status: number): number | undefined {
  const asked = error instanceof Refusal ? error.facts.retryAfter : undefined;
  if (typeof asked === 'number') return asked;
  return status === 503 || status === 429 ? 1 : undefined;
}

function pathOf(request: FastifyRequest): string {
  return (request.url.split('?', 1)[0] ?? '').slice(0, 500);
}

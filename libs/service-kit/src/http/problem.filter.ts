import { isRefusal } from '@comptoir/kernel';
import { currentTrace, traceIdOf } from '@comptoir/messaging';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from '../logs/logger';
import { problemReply } from './problem-reply';

/** Answers whatever an HTTP route throws as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const trace = currentTrace();
    const { status, problem, bug } = problemReply(error, trace && traceIdOf(trace));
    if (bug) this.logger.error({ err: error }, 'a request failed');
    else if (isRefusal(error) && error.cause !== undefined)
      this.logger.warn({ err: error.cause, code: error.code }, 'a request could not be served');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    void reply.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

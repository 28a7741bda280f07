import { generateKeyPairSync } from 'node:crypto';
import { defineAsk } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { configOf, Logger, type PrivateJwk, type PublicJwk, type ServiceDefinition } from '../src';

/** Says back who asked, after a while if so wished. */
export const say = defineAsk({
  name: 'tasks.echo.say',
  http: { method: 'POST', path: '/echoes', summary: 'Echo' },
  permission: 'task.read',
  request: z.strictObject({ text: z.string(), afterMs: z.int().default(0) }),
  response: z.object({ text: z.string(), by: z.string() }),
});

export const count = defineAsk({
  name: 'tasks.echo.count',
  http: { method: 'GET', path: '/echoes', summary: 'Count echoes' },
  permission: 'task.read',
  request: z.strictObject({ afterMs: z.int().default(0) }),
  response: z.object({ n: z.int() }),
});

@Controller()
class Echo {
  constructor(
    private readonly logger: Logger,
    private readonly db: Db,
  ) {}

  @Answers(count)
  async count({ afterMs }: { afterMs: number }) {
    const row = await this.db.one<{ n: number }>(
      sql`select count(*)::int as n from echo, pg_sleep(${afterMs / 1000})`,
    );
    return { n: row?.n ?? 0 };
  }

  @Answers(say)
  async say({ text, afterMs }: { text: string; afterMs: number }, { caller }: AskContext) {
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    this.logger.info({ email: 'claire@example.test', length: text.length }, 'echo');
    return { text, by: caller.userId };
  }
}

/** Routes as only the gateway has them. */
@Controller('trouble')
class Trouble {
  constructor(private readonly logger: Logger) {}

  @Get('refused')
  refused(): never {
    throw new Refusal('conflict', 'quote.not-sent', { status: 'draft' });
  }

  @Get('bug')
  bug(): never {
    throw new Error('the secret of the house');
  }

  @Post('body')
  body(@Body() body: object): object {
    this.logger.info({}, 'body read');
    return body;
  }
}

@Module({ controllers: [Echo, Trouble] })
class EchoModule {}

class CreateEcho20261124100000 {
  async up(runner: { query(text: string): Promise<unknown> }): Promise<void> {
    await runner.query('create table echo (id int)');
  }
  async down(): Promise<void> {}
}

export const echoService: ServiceDefinition = {
  name: 'tasks',
  module: EchoModule,
  config: configOf('tasks', {}),
  migrations: [CreateEcho20261124100000],
  commands: {
    look: async (db, args) => ({
      fine: args.includes('--fine'),
      facts: { rows: await db.query(sql`select 7 as n`) },
    }),
  },
};

export function keyPair(): { publicJwk: PublicJwk; privateJwk: PrivateJwk } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicJwk: publicKey.export({ format: 'jwk' }) as unknown as PublicJwk,
    privateJwk: privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk,
  };
}

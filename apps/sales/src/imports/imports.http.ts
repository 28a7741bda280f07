import type { ImportReport } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { CONFIG, verifyInternalRequest } from '@comptoir/service-kit';
import { Controller, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SalesConfig } from '../sales.config';
import { FileImports } from './file-imports.port';
import { importErrors } from './import.errors';
import { RunImport } from './run-import/run-import.handler';

/**
 * Files too large for a message, straight from the gateway and for nobody else: each request carries the internal
 * token of the person who sent the file.
 */
@Controller('internal/imports')
export class ImportsHttp {
  private readonly callerOf;

  constructor(
    private readonly kinds: FileImports,
    private readonly imports: RunImport,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.callerOf = verifyInternalRequest(config.INTERNAL_TOKEN_PUBLIC_KEY, 'sales');
  }

  @Post(':entity')
  @HttpCode(200)
  async run(
    @Param('entity') entity: string,
    @Query('dryRun') dryRun: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReport> {
    const caller = await this.callerOf(request);
    if (!caller.can('import.run'))
      throw new Refusal('forbidden', 'permission.missing', { permission: 'import.run' });
    const known = this.kinds.of(entity);
    if (!known) throw importErrors.unknownEntity();
    const file = await fileIn(request);
    const order = { entity: known.entity, file, dryRun: dryRun === 'true', caller };
    const report = await this.imports.run(known.kind, order).finally(() => letGo(request));
    if (report.errorCount > 0) void reply.status(422);
    return report;
  }
}

/** What was not read of a refused file still comes in: it is dropped, so that the answer gets through. */
function letGo({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

async function fileIn(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  if (!request.isMultipart()) throw importErrors.fileMissing();
  const part = await request.file();
  if (!part || part.fieldname !== 'file') throw importErrors.fileMissing();
  return part.file;
}

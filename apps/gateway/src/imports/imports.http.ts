import { importEntities, importReport, type ImportEntity } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { principalOf } from '../http/contract-edge.http';
import { apiRoot } from '../http/contract-route';
import { idempotencyKeyIn } from '../idempotency/idempotency-key';
import { WithProblems } from '../openapi/document-ask.http';
import { assertNetwork } from '../roles/network-only';
import { ImportStores } from '../stores/import-stores/import-stores.handler';
import { relayFile, type Relayed } from './relayed-file.http';

const largestFile = 20 * 1024 * 1024;
/** Boundaries and headings of the one part around the file. */
const envelope = 64 * 1024;

const file = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

@ApiTags('imports')
@Controller(apiRoot)
export class ImportsHttp {
  constructor(
    private readonly importStores: ImportStores,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Post('imports/:entity')
  @ApiOperation({
    operationId: 'importsRun',
    summary: 'Import a file (CSV or XLSX, at most 20 MB): all of it, or nothing',
    description: 'Permission: `import.run`; on the whole network for stores.',
    'x-permission': 'import.run',
  } as Parameters<typeof ApiOperation>[0])
  @ApiParam({ name: 'entity', schema: { type: 'string', enum: [...importEntities] } })
  @ApiQuery({ name: 'dryRun', required: false, schema: { type: 'boolean', default: false } })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: file })
  @ApiResponse({ status: 200, description: 'What was done, or would be', standardSchema: importReport })
  @ApiResponse({
    status: 422,
    description: 'The file has errors; nothing was written',
    standardSchema: importReport,
  })
  @WithProblems(400, 401, 403, 404, 409, 413, 415, 429, 500, 503)
  async run(
    @Param('entity') entity: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { caller } = principalOf(request);
    if (!caller.can('import.run'))
      throw new Refusal('forbidden', 'permission.missing', { permission: 'import.run' });
    const known = importEntities.find((one) => one === entity);
    if (!known) throw new Refusal('not-found', 'import.unknown', { known: importEntities });
    if (!request.isMultipart())
      throw new Refusal('invalid', 'media-type.unsupported', { accepted: ['multipart/form-data'] });
    if (Number(request.headers['content-length'] ?? 0) > largestFile + envelope) throw tooLarge();
    const dryRun = dryRunOf(request);
    const { status, body } =
      known === 'stores' ? await this.stores(request, dryRun) : await this.relayed(known, request, dryRun);
    void reply
      .status(status)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(body);
  }

  private async stores(request: FastifyRequest, dryRun: boolean): Promise<Relayed> {
    assertNetwork(principalOf(request).caller, 'import.run');
    const part = await request.file({ limits: { fileSize: largestFile + 1, files: 1 } });
    if (!part || part.fieldname !== 'file')
      throw new Refusal('invalid', 'import.file-missing', {}, [fileMissing]);
    const report = await this.importStores.run(part.file, { dryRun });
    return { status: report.errorCount > 0 ? 422 : 200, body: Buffer.from(JSON.stringify(report)) };
  }

  private async relayed(entity: ImportEntity, request: FastifyRequest, dryRun: boolean): Promise<Relayed> {
    const { headers, raw, traceparent } = request;
    const key = idempotencyKeyIn(headers);
    const length = headers['content-length'];
    return relayFile({
      url: new URL(`/internal/imports/${entity}?dryRun=${dryRun}`, this.config.SALES_URL),
      body: raw,
      limit: largestFile + envelope,
      headers: {
        authorization: `Bearer ${await principalOf(request).tokenFor('sales')}`,
        'content-type': headers['content-type'] ?? '',
        traceparent,
        ...(length ? { 'content-length': length } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
    });
  }
}

const fileMissing = {
  pointer: '/file',
  code: 'import.file-missing',
  message: 'Send the file as the multipart field `file`',
};

function tooLarge(): Refusal {
  return new Refusal('too-large', 'file.too-large', { maxBytes: largestFile });
}

function dryRunOf(request: FastifyRequest): boolean {
  const { dryRun = 'false', ...others } = request.query as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  const refused = (name: string, code: string, message: string) =>
    new Refusal('invalid', 'request.invalid', {}, [{ pointer: `/${name}`, code, message }]);
  if (unknown !== undefined)
    throw refused(unknown.slice(0, 100), 'unrecognized_keys', 'Unrecognized query field');
  if (dryRun !== 'true' && dryRun !== 'false') throw refused('dryRun', 'invalid_type', 'true or false');
  return dryRun === 'true';
}

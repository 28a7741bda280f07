import multipart from '@fastify/multipart';
import { defaultMaxBytes } from '@comptoir/sheets';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Makes the service's HTTP server take one file per request, as a stream that ends just beyond the largest file. */
export async function acceptFiles(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 5, fieldSize: 1_000, fileSize: defaultMaxBytes + 1 },
  });
}

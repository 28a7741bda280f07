import type { ImportEntity, ImportReport } from '@comptoir/contracts';
import { asNetwork, tokenFor, type TestCaller, type TestService } from '@comptoir/testing';

export interface Upload {
  readonly as?: TestCaller;
  readonly dryRun?: boolean;
}

export interface Uploaded {
  readonly status: number;
  /** The report; of a refusal, its problem document. */
  readonly report: ImportReport & { readonly code?: string };
}

/** Sends a file to the service as the gateway does. Lines of a CSV file may be given one by one. */
export async function upload(
  service: TestService,
  entity: ImportEntity,
  content: string | Uint8Array | readonly string[],
  { as = asNetwork(), dryRun = false }: Upload = {},
): Promise<Uploaded> {
  const form = new FormData();
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : content.join('\n');
  form.set('file', new Blob([bytes as BlobPart]), 'file.csv');
  const response = await fetch(`${service.url}/internal/imports/${entity}?dryRun=${dryRun}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await tokenFor(as, 'sales')}` },
  });
  return { status: response.status, report: (await response.json()) as Uploaded['report'] };
}

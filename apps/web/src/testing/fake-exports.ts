import { cancelExport, createExport, findExports, readExport, type ExportView } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { idOf } from './fixtures';

const fileNames = {
  quotes: 'devis',
  orders: 'commandes',
  papers: 'documents',
  'purchase-orders': 'commandes-fournisseurs',
  needs: 'a-commander',
};

/** Files that are ready as soon as they are ordered; none of others waits for an approval. */
export function answerExports(gateway: Pick<Answering, 'on'>): void {
  let files: ExportView[] = [];
  const get = (exportId: string) => {
    const file = files.find(({ id }) => id === exportId);
    if (!file) throw new Refusal('not-found', 'export.not-found');
    return file;
  };
  gateway.on(findExports, ({ whose }) => {
    const items = whose === 'mine' ? files : [];
    return { items, page: { next: null, previous: null, total: items.length } };
  });
  gateway.on(readExport, ({ exportId }) => get(exportId));
  gateway.on(createExport, (order) => {
    const format = order.content === 'documents' ? 'pdf' : order.format;
    const file: ExportView = {
      id: idOf(15, files.length + 1),
      content: order.content,
      list: order.list,
      format,
      state: 'COMPLETED',
      failure: null,
      total: 214,
      done: 214,
      fileName: `${fileNames[order.list]}_2026-11-24_1432.${format}`,
      bytes: 1_800_000,
      createdAt: '2026-11-24T13:32:00Z',
      finishedAt: '2026-11-24T13:32:04Z',
      expiresAt: '2026-12-01T13:32:04Z',
      orderedBy: 'Julien Durand',
      mine: true,
      approval: null,
      may: ['download'],
    };
    files = [file, ...files];
    return file;
  });
  gateway.on(cancelExport, ({ exportId }) => ({ ...get(exportId), state: 'CANCELLED' as const, may: [] }));
}

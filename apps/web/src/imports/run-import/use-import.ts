import {
  findQuotes,
  importReport,
  readQuoteIndicators,
  type ImportEntity,
  type ImportReport,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { refresh } from '../../lib/use-ask';

export interface ImportRun {
  entity: ImportEntity;
  file: File;
  dryRun: boolean;
}

/** Sends a file. A report with errors is an answer; a file that cannot be read at all is a refusal. */
export function useImport() {
  const queries = useQueryClient();
  return useMutation<ImportReport, Refusal, ImportRun>({
    mutationFn: async ({ entity, file, dryRun }) => {
      const query: Record<string, string> = dryRun ? { dryRun: 'true' } : {};
      const answer = await api.upload(
        { path: `/imports/${entity}`, file, fileName: file.name, query },
        { idempotencyKey: crypto.randomUUID() },
      );
      const report = importReport.safeParse(answer.body);
      if (!report.success) throw new Refusal('unprocessable', 'import.unreadable');
      return report.data;
    },
    onSuccess: (_, { dryRun }) => {
      if (!dryRun) refresh(queries, [findQuotes, readQuoteIndicators]);
    },
  });
}

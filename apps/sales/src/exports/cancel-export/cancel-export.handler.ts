import { cancelExport, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ExportRepository } from '../export.repository';
import { ExportCancels } from './export-cancels.repository';

@Controller()
export class CancelExport {
  constructor(
    private readonly cancels: ExportCancels,
    private readonly exports: ExportRepository,
  ) {}

  @Answers(cancelExport)
  async handle({ exportId }: RequestOf<typeof cancelExport>, { caller }: AskContext) {
    await this.cancels.cancel(exportId, caller.userId);
    return this.exports.read(exportId, caller);
  }
}

import { readExport, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ExportRepository } from '../export.repository';

@Controller()
export class ReadExport {
  constructor(private readonly exports: ExportRepository) {}

  @Answers(readExport)
  handle({ exportId }: RequestOf<typeof readExport>, { caller }: AskContext) {
    return this.exports.read(exportId, caller);
  }
}

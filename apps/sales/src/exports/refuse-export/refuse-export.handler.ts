import { refuseExport, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ExportApprovals } from '../approve-export/export-approvals.repository';
import { ExportRepository } from '../export.repository';

@Controller()
export class RefuseExport {
  constructor(
    private readonly approvals: ExportApprovals,
    private readonly exports: ExportRepository,
  ) {}

  @Answers(refuseExport)
  async handle({ exportId, reason }: RequestOf<typeof refuseExport>, { caller }: AskContext) {
    await this.approvals.decide(exportId, caller, { verb: 'refuse', reason });
    return this.exports.read(exportId, caller);
  }
}

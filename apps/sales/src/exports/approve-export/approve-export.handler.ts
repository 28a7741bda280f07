import { approveExport, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ExportBell } from '../export-bell';
import { ExportRepository } from '../export.repository';
import { ExportApprovals } from './export-approvals.repository';

@Controller()
export class ApproveExport {
  constructor(
    private readonly approvals: ExportApprovals,
    private readonly exports: ExportRepository,
    private readonly bell: ExportBell,
  ) {}

  @Answers(approveExport)
  async handle({ exportId }: RequestOf<typeof approveExport>, { caller }: AskContext) {
    await this.approvals.decide(exportId, caller, { verb: 'approve', reason: null });
    this.bell.ring();
    return this.exports.read(exportId, caller);
  }
}

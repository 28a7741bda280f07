import { createExport, type ExportOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext, type Caller } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Selections } from '../../selections/selections.port';
import type { ExportScopes } from '../export-job';
import { ExportRepository } from '../export.repository';

@Controller()
export class CreateExport {
  constructor(
    private readonly exports: ExportRepository,
    private readonly selections: Selections,
  ) {}

  @Answers(createExport)
  async handle(order: RequestOf<typeof createExport>, context: AskContext) {
    const { caller } = context;
    const scopes = scopesOf(order, caller);
    if (order.selectionId) await this.selections.assertUsable(order.selectionId, caller.userId);
    const id = context.idFor(createExport);
    await this.exports.add(id, order, scopes, caller);
    return this.exports.read(id, caller.userId);
  }
}

/** Data to take away needs a right of its own; printing what one may see does not. */
function scopesOf(order: ExportOrder, caller: Caller): ExportScopes {
  const takesAway = order.content === 'rows' && order.format !== 'pdf';
  return {
    read: caller.scopeFor('quote.read'),
    run: takesAway ? caller.scopeFor('export.run') : null,
    margin: caller.can('margin.read') ? caller.scopeFor('margin.read') : null,
  };
}

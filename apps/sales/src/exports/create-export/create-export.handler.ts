import { createExport, fileListPermissions, type ExportOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext, type Caller } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { papersReadBy } from '../../paper-list/paper-scopes';
import type { SalesConfig } from '../../sales.config';
import { Selections } from '../../selections/selections.port';
import { isPurchase, meantBy, takesAway, type ExportScopes } from '../export-job';
import { ExportRepository } from '../export.repository';

@Controller()
export class CreateExport {
  constructor(
    private readonly exports: ExportRepository,
    private readonly selections: Selections,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  @Answers(createExport)
  async handle(order: RequestOf<typeof createExport>, context: AskContext) {
    const { caller } = context;
    const scopes = scopesOf(order, caller);
    if (!isPurchase(order) && order.selectionId)
      await this.selections.assertUsable(order.selectionId, caller.userId);
    const id = context.idFor(createExport);
    await this.exports.add(id, order, scopes, { caller, ...this.limitsOf(caller) });
    return this.exports.read(id, caller);
  }

  /** Whoever may run many has the higher ones. */
  private limitsOf(caller: Caller): { readonly perDay: number; readonly rowsAlone: number } {
    const { config } = this;
    return caller.can('bulk.run-many')
      ? { perDay: config.EXPORTS_PER_DAY_MANY, rowsAlone: config.EXPORT_ROWS_ALONE_MANY }
      : { perDay: config.EXPORTS_PER_DAY, rowsAlone: config.EXPORT_ROWS_ALONE };
  }
}

function scopesOf(order: ExportOrder, caller: Caller): ExportScopes {
  return {
    read: readBy(caller, order),
    run: takesAway(order) ? caller.scopeFor('export.run') : null,
    margin: caller.can('margin.read') ? caller.scopeFor('margin.read') : null,
  };
}

/** Of papers of all kinds: of those that the filter names, else of those that may be read. */
function readBy(caller: Caller, order: ExportOrder): ExportScopes['read'] {
  if (order.list !== 'papers') return caller.scopeFor(fileListPermissions[order.list]);
  const { filter } = meantBy(order);
  return papersReadBy(caller, filter && 'type' in filter ? filter.type : undefined);
}

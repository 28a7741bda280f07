import { readSalesPaper, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { findMerged } from '../../lists/merged-page.port';
import { PaperParts } from '../paper-parts.port';
import { shownPapers } from '../sales-paper-item';
import { salesPaperErrors } from '../sales-paper.errors';

@Controller()
export class ReadSalesPaper {
  constructor(
    private readonly db: Db,
    private readonly kinds: PaperParts,
  ) {}

  @Answers(readSalesPaper)
  async handle({ paperId }: RequestOf<typeof readSalesPaper>, { caller }: AskContext) {
    const parts = await this.kinds.of({}, caller);
    const margins = caller.can('margin.read') ? caller.scopeFor('margin.read') : undefined;
    const paper = await findMerged(this.db, { parts, id: paperId }, shownPapers(margins));
    if (!paper) throw salesPaperErrors.notFound(paperId);
    return paper;
  }
}

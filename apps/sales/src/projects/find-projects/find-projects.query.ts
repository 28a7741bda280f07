import { findProjects, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { containsWords, cursorCodec, Db, sql, sortsOf, storeScope } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';
import { projectFrom, projectItem } from '../project.row';

const newestFirst = sortsOf('projects', {
  createdOn: [
    { column: sql`project.created_on`, type: sql`date`, direction: 'asc' },
    { column: sql`project.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('-createdOn');

/** The words by which the list finds a project; an index has this very expression. */
const words = sql`search_text(project.number || ' ' || project.label)`;

@Controller()
export class FindProjects {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findProjects)
  handle({ store, q, ...page }: RequestOf<typeof findProjects>, { caller }: AskContext) {
    const condition = sql.and([
      storeScope(caller.scopeFor('project.read'), sql`project.store_id`, sql`project.salesperson_id`),
      ...(store ? [sql`project.store_id = any(${store}::uuid[])`] : []),
      ...(q ? [containsWords(words, q)] : []),
    ]);
    const { db, cursors } = this;
    return plainPage(
      { db, cursors },
      { from: projectFrom, condition, item: projectItem, sort: newestFirst },
      page,
    );
  }
}

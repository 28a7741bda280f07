import { findParties, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { containsWords, cursorCodec, Db, sql, sortsOf } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';
import { partyFrom, partyItem, partyScope, partyWords } from '../party.row';

const byName = sortsOf('parties', {
  name: [
    { column: sql`search_text(party.display_name)`, type: sql`text`, direction: 'asc' },
    { column: sql`party.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('name');

@Controller()
export class FindParties {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findParties)
  handle({ role, store, q, ...page }: RequestOf<typeof findParties>, { caller }: AskContext) {
    const condition = sql.and([
      partyScope(caller.scopeFor('party.read')),
      ...(role ? [sql`party.roles && ${role}::text[]`] : []),
      ...(store ? [sql`party.store_id = any(${store}::uuid[])`] : []),
      ...(q ? [containsWords(partyWords, q)] : []),
    ]);
    const { db, cursors } = this;
    return plainPage({ db, cursors }, { from: partyFrom, condition, item: partyItem, sort: byName }, page);
  }
}

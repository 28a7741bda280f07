import { findUsers, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import {
  containsPattern,
  cursorCodec,
  Db,
  keysetOf,
  sortsOf,
  sql,
  type KeysetRow,
  type Scope,
  type SqlFragment,
} from '@comptoir/persistence';
import { CONFIG, type ServiceConfig } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import type { UserView } from '../user';
import { userView } from '../user.row';

const sorts = sortsOf('users', {
  name: [
    { column: sql`lower(u.name)`, type: sql`text`, direction: 'asc' },
    { column: sql`u.id`, type: sql`uuid`, direction: 'asc' },
  ],
});

@Injectable()
export class FindUsers {
  private readonly codec;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) { CURSOR_KEY }: ServiceConfig,
  ) {
    this.codec = cursorCodec(CURSOR_KEY.reveal());
  }

  @AnswersHere(findUsers)
  async handle(
    request: RequestOf<typeof findUsers>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof findUsers>> {
    const { limit, cursor, q } = request;
    const keyset = keysetOf({ sort: sorts.get('name'), limit, cursor, codec: this.codec });
    const where = sql.and([withinScope(principal.caller.scopeFor('user.read')), ...(q ? [matching(q)] : [])]);
    const [rows, counted] = await Promise.all([
      this.db.query<UserView & KeysetRow>(sql`
        select ${userView}, ${keyset.select} from app_user u
        where ${where} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
      this.db.one<{ total: number }>(sql`select count(*)::int as total from app_user u where ${where}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    return { items, page: { next, previous, total: counted?.total ?? 0 } };
  }
}

/** Users of the stores that the permission reaches; their own entry where it reaches only what is theirs. */
function withinScope({ stores, ownPartyId }: Scope): SqlFragment {
  const own = ownPartyId === undefined ? sql`true` : sql`u.party_id = ${ownPartyId}`;
  if (stores === 'all') return own;
  return sql`${own} and (u.home_store_id = any(${stores}::uuid[])
    or exists (select from user_store where user_store.user_id = u.id and user_store.store_id = any(${stores}::uuid[])))`;
}

function matching(q: string): SqlFragment {
  const pattern = containsPattern(q.toLowerCase());
  return sql`(lower(u.name) like ${pattern} or u.email like ${pattern})`;
}

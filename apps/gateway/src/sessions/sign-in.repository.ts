import { createHash } from 'node:crypto';
import { Db, sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { sessionErrors } from './session.errors';

export interface Account {
  readonly userId: string | null;
  readonly passwordHash: string | null;
  /** They signed in from this address before, less than 90 days ago. */
  readonly familiar: boolean;
}

interface Limit {
  readonly bucket: string;
  readonly tries: number;
}

const windowSeconds = 15 * 60;
const perAccount = 10;
/** Many accounts tried from one address, each a few times. */
const perAddress = 50;

/**
 * Counts tries to sign in, before the password is looked at, so that many at once cannot slip through.
 *
 * An account has ten tries in any quarter of an hour from all unfamiliar addresses together: guessing stops there,
 * wherever it comes from. An address from which the user signed in before has ten of its own: whoever guesses from
 * elsewhere cannot lock them out. E-mail addresses that nobody has are treated alike.
 */
@Injectable()
export class SignInRepository {
  constructor(private readonly db: Db) {}

  async account(email: string, address: string): Promise<Account> {
    const found = await this.db.one<{ id: string; password_hash: string; familiar: boolean }>(sql`
      select u.id, u.password_hash, exists (
        select from familiar_address
        where user_id = u.id and address = ${address} and seen_at > now() - interval '90 days') as familiar
      from app_user u where u.email = ${email} and u.active`);
    return {
      userId: found?.id ?? null,
      passwordHash: found?.password_hash ?? null,
      familiar: found?.familiar ?? false,
    };
  }

  /** Takes one try of each limit, or refuses (`session.too-many-tries`). A refused address costs the account nothing. */
  async takeTry(email: string, address: string, familiar: boolean): Promise<void> {
    for (const limit of limitsOf(email, address, familiar)) await this.take(limit);
  }

  /** It was them: the try is given back, and the address is familiar from now on. */
  async succeeded(
    email: string,
    address: string,
    account: { userId: string; familiar: boolean },
  ): Promise<void> {
    const buckets = limitsOf(email, address, account.familiar).map(({ bucket }) => bucket);
    await this.db.execute(sql`
      update sign_in_tries set tries = trim_array(tries, 1) where bucket = any(${buckets}) and cardinality(tries) > 0`);
    await this.db.execute(sql`
      insert into familiar_address (user_id, address) values (${account.userId}, ${address})
      on conflict (user_id, address) do update set seen_at = now()`);
  }

  async forgetOld(db: Queryable): Promise<number> {
    await db.execute(sql`delete from familiar_address where seen_at < now() - interval '90 days'`);
    return db.execute(sql`
      delete from sign_in_tries
      where not exists (select from unnest(tries) at where at > now() - ${windowSeconds} * interval '1 second')`);
  }

  private async take({ bucket, tries }: Limit): Promise<void> {
    const recent = sql`(select coalesce(array_agg(at order by at), '{}') from unnest(known.tries) at
      where at > clock_timestamp() - ${windowSeconds} * interval '1 second')`;
    const taken = await this.db.execute(sql`
      insert into sign_in_tries as known (bucket, tries) values (${bucket}, array[clock_timestamp()])
      on conflict (bucket) do update set tries = ${recent} || clock_timestamp()
      where cardinality(${recent}) < ${tries}`);
    if (taken === 0) throw sessionErrors.tooManyTries(await this.secondsUntilOneIsFree(bucket));
  }

  private async secondsUntilOneIsFree(bucket: string): Promise<number> {
    const row = await this.db.one<{ seconds: number }>(sql`
      select ceil(extract(epoch from min(at) - now()) + ${windowSeconds})::int as seconds
      from sign_in_tries, unnest(tries) at
      where bucket = ${bucket} and at > now() - ${windowSeconds} * interval '1 second'`);
    return Math.max(1, row?.seconds ?? 1);
  }
}

function limitsOf(email: string, address: string, familiar: boolean): Limit[] {
  const account = createHash('sha256').update(email).digest('base64url');
  if (familiar) return [{ bucket: `account:${account}@${address}`, tries: perAccount }];
  return [
    { bucket: `address:${address}`, tries: perAddress },
    { bucket: `account:${account}`, tries: perAccount },
  ];
}

import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** For what works without a session: it ends when its user may no longer sign in. */
@Injectable()
export class ActiveUsers {
  constructor(private readonly db: Db) {}

  async has(userId: string): Promise<boolean> {
    const user = await this.db.one(sql`select from app_user where id = ${userId} and active`);
    return user !== undefined;
  }
}

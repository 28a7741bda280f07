import { changeUser, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { assertAdministratorRemains } from '../../roles/administrators.port';
import { assertNetwork } from '../../roles/network-only';
import { Passwords } from '../../sessions/passwords';
import { Principals } from '../../sessions/principals.http';
import { UserRepository } from '../user.repository';

@Injectable()
export class ChangeUser {
  constructor(
    private readonly db: Db,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly principals: Principals,
  ) {}

  @AnswersHere(changeUser)
  async handle(
    request: RequestOf<typeof changeUser>,
    call: LocalCall,
  ): Promise<ResponseOf<typeof changeUser>> {
    assertNetwork(call.principal.caller, 'user.write');
    const { userId, password, ...content } = request;
    const passwordHash = password === undefined ? undefined : await this.passwords.hash(password);
    return this.db.transaction(async (tx) => {
      const user = await this.users.change(tx, {
        userId,
        seen: call.seenVersion,
        content,
        ...(passwordHash ? { passwordHash } : {}),
      });
      await assertAdministratorRemains(tx);
      tx.afterCommit(() => this.principals.expectChanges());
      return user;
    });
  }
}

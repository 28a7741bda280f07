import { changeRole, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { Principals } from '../../sessions/principals.http';
import { assertAdministratorRemains } from '../administrators.port';
import { assertNetwork } from '../network-only';
import { RoleRepository } from '../role.repository';

@Injectable()
export class ChangeRole {
  constructor(
    private readonly db: Db,
    private readonly roles: RoleRepository,
    private readonly principals: Principals,
  ) {}

  @AnswersHere(changeRole)
  async handle(
    request: RequestOf<typeof changeRole>,
    call: LocalCall,
  ): Promise<ResponseOf<typeof changeRole>> {
    assertNetwork(call.principal.caller, 'user.write');
    const { roleId, ...content } = request;
    return this.db.transaction(async (tx) => {
      const role = await this.roles.change(tx, { roleId, seen: call.seenVersion, content });
      await assertAdministratorRemains(tx);
      tx.afterCommit(() => this.principals.expectChanges());
      return role;
    });
  }
}

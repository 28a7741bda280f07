import { createRole, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { assertNetwork } from '../network-only';
import { RoleRepository } from '../role.repository';

@Injectable()
export class CreateRole {
  constructor(
    private readonly db: Db,
    private readonly roles: RoleRepository,
  ) {}

  @AnswersHere(createRole)
  async handle(
    request: RequestOf<typeof createRole>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof createRole>> {
    assertNetwork(principal.caller, 'user.write');
    return this.db.transaction((tx) => this.roles.add(tx, request));
  }
}

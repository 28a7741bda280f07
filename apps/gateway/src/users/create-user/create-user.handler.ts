import { createUser, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { assertNetwork } from '../../roles/network-only';
import { Passwords } from '../../sessions/passwords';
import { UserRepository } from '../user.repository';

@Injectable()
export class CreateUser {
  constructor(
    private readonly db: Db,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
  ) {}

  @AnswersHere(createUser)
  async handle(
    request: RequestOf<typeof createUser>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof createUser>> {
    assertNetwork(principal.caller, 'user.write');
    const { password, ...content } = request;
    const passwordHash = await this.passwords.hash(password);
    return this.db.transaction((tx) => this.users.add(tx, content, passwordHash));
  }
}

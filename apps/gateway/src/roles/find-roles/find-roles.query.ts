import { findRoles, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import { RoleRepository } from '../role.repository';

@Injectable()
export class FindRoles {
  constructor(private readonly roles: RoleRepository) {}

  @AnswersHere(findRoles)
  async handle(_: RequestOf<typeof findRoles>): Promise<ResponseOf<typeof findRoles>> {
    return { items: await this.roles.all() };
  }
}

import { findTemplates, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Templates } from '../templates.port';

@Controller()
export class FindTemplates {
  constructor(private readonly templates: Templates) {}

  @Answers(findTemplates)
  async handle(_ask: RequestOf<typeof findTemplates>, { caller }: AskContext) {
    return { items: await this.templates.find(caller.scopeFor('email.read')) };
  }
}

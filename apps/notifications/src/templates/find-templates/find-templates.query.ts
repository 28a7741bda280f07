import { findTemplates, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { viewFor } from '../template-desk.port';
import { Templates } from '../templates.port';

@Controller()
export class FindTemplates {
  constructor(private readonly templates: Templates) {}

  @Answers(findTemplates)
  async handle(wanted: RequestOf<typeof findTemplates>, { caller }: AskContext) {
    const found = await this.templates.find(caller.scopeFor('email.read'), wanted);
    return { items: found.map((template) => viewFor(template, caller)) };
  }
}

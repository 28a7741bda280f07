import { findTemplateVariables, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { variablesOf } from '../template-variables';

@Controller()
export class FindTemplateVariables {
  @Answers(findTemplateVariables)
  handle({ kind }: RequestOf<typeof findTemplateVariables>) {
    return { items: [...variablesOf(kind)] };
  }
}

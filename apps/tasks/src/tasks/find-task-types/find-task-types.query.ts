import { findTaskTypes, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TaskTypes } from '../task-types.repository';

@Controller()
export class FindTaskTypes {
  constructor(private readonly types: TaskTypes) {}

  @Answers(findTaskTypes)
  async handle({ all }: RequestOf<typeof findTaskTypes>) {
    return { items: await this.types.all(all) };
  }
}

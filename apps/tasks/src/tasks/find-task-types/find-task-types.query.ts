import { findTaskTypes, type TaskView } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';

@Controller()
export class FindTaskTypes {
  constructor(private readonly db: Db) {}

  @Answers(findTaskTypes)
  async handle() {
    const items = await this.db.query<TaskView['type']>(sql`
      select code, json_build_object('fr', label_fr, 'en', label_en) as label from task_type order by position, code`);
    return { items };
  }
}

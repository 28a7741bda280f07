import { changeProjectActivity, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class ChangeActivity {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(changeProjectActivity)
  handle({ projectId, activity, reason }: RequestOf<typeof changeProjectActivity>, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project, doing) =>
      project.changeActivity(activity, reason, doing),
    );
  }
}

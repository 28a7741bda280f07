import { validateSurvey, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class ValidateSurvey {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(validateSurvey)
  handle({ projectId, surveyedOn }: RequestOf<typeof validateSurvey>, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project, doing) =>
      project.validateSurvey(surveyedOn, doing.surveyedOn, doing.today),
    );
  }
}

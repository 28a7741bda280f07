import { createProjectFile, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFiles } from '../project-files.repository';

@Controller()
export class CreateProjectFile {
  constructor(private readonly files: ProjectFiles) {}

  @Answers(createProjectFile)
  handle(file: RequestOf<typeof createProjectFile>, context: AskContext) {
    return this.files.announce({ ...file, id: context.idFor(createProjectFile) }, context.caller);
  }
}

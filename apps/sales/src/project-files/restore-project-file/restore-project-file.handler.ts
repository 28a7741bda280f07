import { restoreProjectFile, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFiles } from '../project-files.repository';

@Controller()
export class RestoreProjectFile {
  constructor(private readonly files: ProjectFiles) {}

  @Answers(restoreProjectFile)
  handle({ projectFileId }: RequestOf<typeof restoreProjectFile>, { caller }: AskContext) {
    return this.files.restore(projectFileId, caller);
  }
}

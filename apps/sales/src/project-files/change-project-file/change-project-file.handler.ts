import { changeProjectFile, type RequestOf } from '@comptoir/contracts';
import { Answers, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFiles } from '../project-files.repository';

@Controller()
export class ChangeProjectFile {
  constructor(private readonly files: ProjectFiles) {}

  @Answers(changeProjectFile)
  handle({ projectFileId, ...change }: RequestOf<typeof changeProjectFile>, { caller, etag }: AskContext) {
    return this.files.change(projectFileId, requiredVersion(etag), change, caller);
  }
}

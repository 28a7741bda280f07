import { findProjectFiles, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFileContents } from '../project-file-contents.repository';

@Controller()
export class FindProjectFiles {
  constructor(private readonly files: ProjectFileContents) {}

  @Answers(findProjectFiles)
  handle({ projectId }: RequestOf<typeof findProjectFiles>, { caller }: AskContext) {
    return this.files.list(projectId, caller);
  }
}

import { deleteProjectFile, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFiles } from '../project-files.repository';

@Controller()
export class DeleteProjectFile {
  constructor(private readonly files: ProjectFiles) {}

  @Answers(deleteProjectFile)
  async handle({ projectFileId }: RequestOf<typeof deleteProjectFile>, { caller }: AskContext) {
    return { projectFileId, name: await this.files.delete(projectFileId, caller) };
  }
}

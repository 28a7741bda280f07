import { addProjectFilePart, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFiles } from '../project-files.repository';

@Controller()
export class AddProjectFilePart {
  constructor(private readonly files: ProjectFiles) {}

  @Answers(addProjectFilePart)
  handle({ projectFileId, part, content }: RequestOf<typeof addProjectFilePart>, { caller }: AskContext) {
    return this.files.append(projectFileId, caller, { part, content: Buffer.from(content, 'base64') });
  }
}

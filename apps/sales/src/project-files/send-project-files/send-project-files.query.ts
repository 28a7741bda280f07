import {
  findSendableFiles,
  readProjectFilePart,
  weighProjectFiles,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectFileContents } from '../project-file-contents.repository';

/** What the mailer takes along: which files there are and what they weigh, then each of them a part at a time. */
@Controller()
export class SendProjectFiles {
  constructor(private readonly files: ProjectFileContents) {}

  @Answers(findSendableFiles)
  async find({ projectId, kinds }: RequestOf<typeof findSendableFiles>) {
    return { items: await this.files.sendable(projectId, kinds) };
  }

  @Answers(weighProjectFiles)
  async weigh({ projectIds, kinds }: RequestOf<typeof weighProjectFiles>) {
    return { items: await this.files.weights(projectIds, kinds) };
  }

  @Answers(readProjectFilePart)
  async part({ projectId, projectFileId, part }: RequestOf<typeof readProjectFilePart>) {
    const content = await this.files.part(projectId, projectFileId, part);
    return { content: content?.toString('base64') ?? null };
  }
}

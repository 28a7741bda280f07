import { createAttachedFile, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { AttachedFiles } from '../attached-files.port';

@Controller()
export class CreateAttachedFile {
  constructor(private readonly files: AttachedFiles) {}

  @Answers(createAttachedFile)
  handle(file: RequestOf<typeof createAttachedFile>, context: AskContext) {
    return this.files.add({ ...file, id: context.idFor(createAttachedFile), ownerId: context.caller.userId });
  }
}

import { addFilePart, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { AttachedFiles } from '../attached-files.port';

@Controller()
export class AddFilePart {
  constructor(private readonly files: AttachedFiles) {}

  @Answers(addFilePart)
  handle({ fileId, part, content }: RequestOf<typeof addFilePart>, { caller }: AskContext) {
    return this.files.append(fileId, caller.userId, { part, content: Buffer.from(content, 'base64') });
  }
}

import type { Correspondence } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { ProjectFiles } from '../../attachments/project-files.port';
import type { ClaimedEmail } from '../email';
import { EmailContents } from '../email-contents.port';
import type { Message } from './envelopes.port';
import { LetterWriter } from './letter-writer.port';

/** Finds the words that were ordered for a letter and has it written. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly contents: EmailContents,
    private readonly writer: LetterWriter,
    private readonly files: ProjectFiles,
  ) {}

  async write(
    { id, messageId, operationId, audience }: ClaimedEmail,
    letter: Correspondence,
    to: string,
  ): Promise<Message> {
    if (!operationId || !audience) throw new Error(`e-mail ${id} is a letter that nobody ordered`);
    const ordered = await this.contents.of(operationId);
    return this.files.loaded(
      await this.writer.write({ emailId: id, messageId, ...ordered, letter, audience, to }),
    );
  }
}

import type { Correspondence, EmailAudience, EmailContent } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AttachedFiles } from '../../attachments/attached-files.port';
import { ProjectPapers } from '../../attachments/project-papers.port';
import { messageWords } from '../../templates/message-words';
import { SpokenTemplates } from '../../templates/spoken-templates.port';
import { write } from '../../templates/template';
import { readerOf } from '../../templates/template-choice';
import { carrying } from './carrying.port';
import { Envelopes, type Addressed, type Message } from './envelopes.port';

export interface LetterFor extends Pick<Addressed, 'emailId' | 'messageId'> {
  readonly content: EmailContent;
  /** Whose file may be attached. */
  readonly orderedBy: string;
  readonly letter: Correspondence;
  readonly audience: EmailAudience;
  readonly to: string;
}

/**
 * Writes a message to a recipient of a project, in their language where there are words for it, with those papers of
 * that project which the recipient may be sent. Refuses (`template.value-missing`) rather than leave a hole. The bytes of
 * files are not there yet.
 */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly envelopes: Envelopes,
    private readonly papers: ProjectPapers,
    private readonly files: AttachedFiles,
    private readonly templates: SpokenTemplates,
  ) {}

  async write({ emailId, messageId, content, orderedBy, letter, audience, to }: LetterFor): Promise<Message> {
    const { store, recipient } = letter;
    const said = await (await this.templates.letters(content))(readerOf(letter));
    const words = write(said, messageWords(letter, audience, said.language));
    const address = { name: recipient?.name ?? '', address: to };
    const optional = audience === 'CUSTOMER';
    const message = this.envelopes.wrap({ emailId, messageId, to: address, store, optional }, words);
    const file = content.fileId ? [await this.files.asAttachment(content.fileId, orderedBy)] : [];
    const { attachments, files } = await this.papers.of(letter, content.documents, audience);
    return carrying(message, { attachments: [...attachments, ...file], files });
  }
}

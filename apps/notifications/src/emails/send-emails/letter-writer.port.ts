import type { Correspondence, EmailAudience, EmailContent } from '@comptoir/contracts';
import { installationSheetPdf, quotePdf } from '@comptoir/papers';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';
import { AttachedFiles } from '../../attachments/attached-files.port';
import { AttachmentRules } from '../../attachments/attachment-rules.port';
import { paperFile } from '../../attachments/paper-file';
import { messageWords } from '../../templates/message-words';
import { write } from '../../templates/template';
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
 * Writes a message to a recipient of a project, with those papers of that project which the recipient may be sent.
 * Refuses (`template.value-missing`) rather than leave a hole.
 */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly envelopes: Envelopes,
    private readonly rules: AttachmentRules,
    private readonly files: AttachedFiles,
  ) {}

  async write({ emailId, messageId, content, orderedBy, letter, audience, to }: LetterFor): Promise<Message> {
    const { store, recipient } = letter;
    const words = write(content, messageWords(letter, audience));
    const address = { name: recipient?.name ?? '', address: to };
    const optional = audience === 'CUSTOMER';
    const message = this.envelopes.wrap({ emailId, messageId, to: address, store, optional }, words);
    const file = content.fileId ? [await this.files.asAttachment(content.fileId, orderedBy)] : [];
    return { ...message, attachments: [...(await this.papers(content, letter, audience)), ...file] };
  }

  private async papers(
    { documents }: EmailContent,
    letter: Correspondence,
    audience: EmailAudience,
  ): Promise<Attachment[]> {
    const allowed = await this.rules.allowedTo(audience);
    const attachments: Attachment[] = [];
    if (documents.includes('QUOTE') && allowed.has('QUOTE'))
      for (const paper of letter.papers) attachments.push(paperFile(paper.number, await quotePdf(paper)));
    if (documents.includes('INSTALLATION_SHEET') && allowed.has('INSTALLATION_SHEET'))
      attachments.push(
        paperFile(`Fiche-de-pose-${letter.project.number}`, await installationSheetPdf(letter)),
      );
    return attachments;
  }
}

import {
  projectFileKinds,
  type Correspondence,
  type DocumentType,
  type EmailAudience,
  type SendableFile,
} from '@comptoir/contracts';
import { installationSheetPdf, orderPdf, quotePdf } from '@comptoir/papers';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';
import { AttachmentRules } from './attachment-rules.port';
import { paperFile } from './paper-file';
import { ProjectFiles } from './project-files.port';

/** What of a project goes with a message: papers that are made for it, and files whose bytes are yet to be fetched. */
export interface Carried {
  readonly attachments: Attachment[];
  readonly files: readonly SendableFile[];
}

interface Addressed {
  readonly letter: Correspondence;
  readonly audience: EmailAudience;
}

/** The papers and files of a project, to be attached. */
@Injectable()
export class ProjectPapers {
  constructor(
    private readonly rules: AttachmentRules,
    private readonly files: ProjectFiles,
  ) {}

  /** Of those wanted, the ones that somebody with this part in the project may be sent. */
  async of(
    letter: Correspondence,
    wanted: readonly DocumentType[],
    audience: EmailAudience,
  ): Promise<Carried> {
    const allowed = await this.rules.allowedTo(audience);
    const goes = (document: DocumentType) => wanted.includes(document) && allowed.has(document);
    const attachments: Attachment[] = [];
    if (goes('QUOTE'))
      for (const paper of letter.papers) attachments.push(paperFile(paper.number, await quotePdf(paper)));
    if (goes('ORDER'))
      for (const paper of letter.orders) attachments.push(paperFile(paper.number, await orderPdf(paper)));
    if (goes('INSTALLATION_SHEET'))
      attachments.push(
        paperFile(`Fiche-de-pose-${letter.project.number}`, await installationSheetPdf(letter)),
      );
    return { attachments, files: await this.files.of(letter.project.id, projectFileKinds.filter(goes)) };
  }

  /**
   * Tells of letters, two hundred at a time, how many bytes of files of those wanted go with each; papers that are made
   * for a message are not weighed. By the rules as they are now.
   */
  async weigher(wanted: readonly DocumentType[]) {
    const kinds = projectFileKinds.filter((kind) => wanted.includes(kind));
    const readers = new Map((await this.rules.all()).map(({ document, audiences }) => [document, audiences]));
    return async <L extends Addressed>(
      letters: readonly L[],
    ): Promise<(L & { readonly bytes: number })[]> => {
      const files = await this.files.weights(
        letters.map(({ letter }) => letter.project.id),
        kinds,
      );
      const bytes = new Map(files.map((file) => [`${file.projectId} ${file.kind}`, file.bytes]));
      return letters.map((one) => ({
        ...one,
        bytes: kinds
          .filter((kind) => readers.get(kind)?.includes(one.audience))
          .reduce((sum, kind) => sum + (bytes.get(`${one.letter.project.id} ${kind}`) ?? 0), 0),
      }));
    };
  }
}

import {
  findSendableFiles,
  readProjectFilePart,
  weighProjectFiles,
  type ProjectFileKind,
  type ResponseOf,
  type SendableFile,
} from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';

const patience = { timeoutMs: 10_000 };

/** Files that a project has, asked of sales: which there are first, their bytes only for what is really sent. */
@Injectable()
export class ProjectFiles {
  constructor(private readonly asks: Asks) {}

  async of(projectId: string, kinds: readonly ProjectFileKind[]): Promise<SendableFile[]> {
    if (kinds.length === 0) return [];
    const { items } = await this.asks.ask(findSendableFiles, { projectId, kinds: [...kinds] }, patience);
    return items;
  }

  /** What the files of each of these kinds weigh, of each of these projects that has any; two hundred at most. */
  async weights(
    projectIds: readonly string[],
    kinds: readonly ProjectFileKind[],
  ): Promise<ResponseOf<typeof weighProjectFiles>['items']> {
    if (kinds.length === 0 || projectIds.length === 0) return [];
    const wanted = { projectIds: [...new Set(projectIds)], kinds: [...kinds] };
    return (await this.asks.ask(weighProjectFiles, wanted, patience)).items;
  }

  /** The message with the bytes of its files, fetched a part at a time. */
  async loaded<M extends { attachments?: Attachment[]; readonly files?: readonly SendableFile[] }>({
    files = [],
    ...message
  }: M): Promise<Omit<M, 'files'>> {
    const attachments: Attachment[] = [];
    for (const file of files)
      attachments.push({ filename: file.name, contentType: file.type, content: await this.bytesOf(file) });
    return { ...message, attachments: [...(message.attachments ?? []), ...attachments] };
  }

  private async bytesOf({ id: projectFileId, projectId }: SendableFile): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (;;) {
      const asked = { projectId, projectFileId, part: parts.length };
      const { content } = await this.asks.ask(readProjectFilePart, asked, patience);
      if (content === null) return Buffer.concat(parts);
      parts.push(Buffer.from(content, 'base64'));
    }
  }
}

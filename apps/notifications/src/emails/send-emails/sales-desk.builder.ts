import {
  findLetters,
  findSendableFiles,
  readCorrespondence,
  readProjectFilePart,
  readQuotePapers,
  weighProjectFiles,
  type Letter,
  type ProjectFileKind,
  type QuotePaper,
  type RequestOf,
  type SendableFile,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { Answers } from '@comptoir/messaging';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Controller, Module } from '@nestjs/common';
import { answerTo, holderOf, type ProjectToday } from '../correspondence.builder';

/** What sales would say of each quote; the suite changes it as people sign, refuse and opt out. */
export const papers = new Map<string, QuotePaper>();
/** And of each project. */
export const projects = new Map<string, ProjectToday>();
/** The files of projects. */
export const files: { file: SendableFile; content: Buffer }[] = [];
/** How often sales is away when it is asked for the bytes of a file. */
export const away = { times: 0 };
/** Until when sales lets whoever asks for the bytes of a file wait. */
export const slow = { until: Promise.resolve() };
const partBytes = 300 * 1024;

@Controller()
class SalesDesk {
  @Answers(readQuotePapers)
  async handle({ quoteIds }: RequestOf<typeof readQuotePapers>) {
    return { items: quoteIds.flatMap((id) => papers.get(id) ?? []) };
  }

  @Answers(readCorrespondence)
  async correspondence({ letters }: RequestOf<typeof readCorrespondence>) {
    const items = letters.flatMap((letter) => {
      const project = projects.get(letter.projectId);
      return project ? [answerTo(letter, project)] : [];
    });
    return { items };
  }

  @Answers(findSendableFiles)
  async sendable({ projectId, kinds }: RequestOf<typeof findSendableFiles>) {
    const wanted = files.map(({ file }) => file);
    return { items: wanted.filter((file) => file.projectId === projectId && kinds.includes(file.kind)) };
  }

  @Answers(weighProjectFiles)
  async weigh({ projectIds, kinds }: RequestOf<typeof weighProjectFiles>) {
    const bytesOf = (projectId: string, kind: ProjectFileKind) =>
      files
        .filter(({ file }) => file.projectId === projectId && file.kind === kind)
        .reduce((sum, { file }) => sum + file.bytes, 0);
    const items = projectIds.flatMap((projectId) =>
      kinds.map((kind) => ({ projectId, kind, bytes: bytesOf(projectId, kind) })),
    );
    return { items: items.filter(({ bytes }) => bytes > 0) };
  }

  @Answers(readProjectFilePart)
  async part({ projectId, projectFileId, part }: RequestOf<typeof readProjectFilePart>) {
    await slow.until;
    if (away.times-- > 0) throw new Refusal('unavailable', 'sales.unavailable');
    const known = files.find(({ file }) => file.id === projectFileId && file.projectId === projectId);
    if (!known) throw new Error(`no file ${projectFileId} of ${projectId}`);
    const content = known.content.subarray(part * partBytes, (part + 1) * partBytes);
    return { content: content.length > 0 ? content.toString('base64') : null };
  }

  /** Every project is selected. */
  @Answers(findLetters)
  async letters({ email, offset, limit }: RequestOf<typeof findLetters>) {
    const all = [...projects.values()].flatMap((told) =>
      email.recipients.flatMap((audience): Letter[] => {
        const holder = holderOf(told, audience);
        const documentIds = told.papers.map(({ quoteId }) => quoteId);
        if (!holder?.email) return [];
        return [{ key: newId(), projectId: told.project.id, documentIds, audience, partyId: holder.id }];
      }),
    );
    return { total: all.length, items: all.slice(offset, offset + limit) };
  }
}

@Module({ controllers: [SalesDesk] })
class SalesDeskModule {}

/** A service that answers for sales over the real broker, under sales' own name and rights. */
export const salesDesk: ServiceDefinition = {
  name: 'sales',
  module: SalesDeskModule,
  config: configOf('sales', {}),
  migrations: [],
};

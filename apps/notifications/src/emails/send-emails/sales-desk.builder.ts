import {
  findLetters,
  readCorrespondence,
  readQuotePapers,
  type Letter,
  type QuotePaper,
  type RequestOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { Answers } from '@comptoir/messaging';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Controller, Module } from '@nestjs/common';
import { answerTo, holderOf, type ProjectToday } from '../correspondence.builder';

/** What sales would say of each quote; the suite changes it as people sign, refuse and opt out. */
export const papers = new Map<string, QuotePaper>();
/** And of each project. */
export const projects = new Map<string, ProjectToday>();
/** Whom a test goes to. */
export const orderer = { ownAddress: null as { name: string; email: string } | null };

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
    return { total: all.length, items: all.slice(offset, offset + limit), ownAddress: orderer.ownAddress };
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

import { lookUpDirectory, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Controller, Module } from '@nestjs/common';

type Told = ResponseOf<typeof lookUpDirectory>;

/** What sales knows of projects and people. */
export const directory: { projects: Told['projects']; people: Told['people'] } = { projects: [], people: [] };

@Controller()
class Directory {
  @Answers(lookUpDirectory)
  lookUp({ projectIds, partyIds }: RequestOf<typeof lookUpDirectory>): Promise<Told> {
    return Promise.resolve({
      projects: directory.projects.filter(({ id }) => projectIds.includes(id)),
      people: directory.people.filter(({ id }) => partyIds.includes(id)),
    });
  }
}
@Module({ controllers: [Directory] })
class SalesModule {}

/** Sales as far as it is asked who is who, over the real contract. */
export const directoryDesk: ServiceDefinition = {
  name: 'sales',
  module: SalesModule,
  config: configOf('sales', {}),
  migrations: [],
};

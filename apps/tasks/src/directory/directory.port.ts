import { lookUpDirectory, type DirectoryPerson, type DirectoryProject } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { directoryErrors } from './directory.errors';

/** Projects and people belong to sales: their words are asked for when something is written about them. */
@Injectable()
export class Directory {
  constructor(private readonly asks: Asks) {}

  /** Refuses (`project.not-found`) what sales does not know. */
  async project(projectId: string): Promise<DirectoryProject> {
    const { projects } = await this.asks.ask(lookUpDirectory, { projectIds: [projectId] });
    const [project] = projects;
    if (!project) throw directoryErrors.unknownProject(projectId);
    return project;
  }

  /** In the order of the ids. Refuses (`party.unknown`, at its place in `field`) somebody whom sales does not know. */
  async people(ids: readonly string[], field: string): Promise<DirectoryPerson[]> {
    if (ids.length === 0) return [];
    const wanted = ids.map((id) => id.toLowerCase());
    const { people } = await this.asks.ask(lookUpDirectory, { partyIds: [...new Set(wanted)] });
    const known = new Map(people.map((person) => [person.id, person]));
    return wanted.map((id, index) => {
      const person = known.get(id);
      if (!person) throw directoryErrors.unknownParty(`/${field}/${index}`, id);
      return person;
    });
  }
}

import { lookUpDirectory, type DirectoryPerson, type DirectoryProject } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import type { Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { directoryErrors } from './directory.errors';

interface Reach {
  /** Where in the request the ids stand. */
  readonly field: string;
  /** The stores that whoever names these people reaches. */
  readonly stores: Scope['stores'];
  readonly project?: DirectoryProject | null;
}

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

  /**
   * In the order of the ids. Refuses (`party.unknown`, at its place in `field`) somebody whom sales does not know, or who is
   * of a store that is out of reach: nobody learns which. Whoever is part of the project is in reach.
   */
  async people(ids: readonly string[], { field, stores, project }: Reach): Promise<DirectoryPerson[]> {
    if (ids.length === 0) return [];
    const wanted = ids.map((id) => id.toLowerCase());
    const { people } = await this.asks.ask(lookUpDirectory, { partyIds: [...new Set(wanted)] });
    const known = new Map(people.map((person) => [person.id, person]));
    return wanted.map((id, index) => {
      const person = known.get(id);
      const partaking = id === project?.customer.id || id === project?.salesperson?.id;
      const reached = stores === 'all' || !person?.storeId || stores.includes(person.storeId);
      if (!person || !(partaking || reached)) throw directoryErrors.unknownParty(`/${field}/${index}`, id);
      return person;
    });
  }
}

import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { itself } from '../../history/history.port';
import { ProjectRepository } from '../project.repository';

const tenMinutes = 600_000;
/** Of a hundred projects each; more wait for the next time, so that a service that is to stop can. */
const chunksAtOnce = 10;

/** Projects that were controlled before there was a rule that moves them on, or that were brought in so. */
@Injectable()
export class CatchUpStages {
  constructor(private readonly projects: ProjectRepository) {}

  @Every(tenMinutes, 'projects could not catch up with their purchases')
  async run(): Promise<void> {
    let after: string | null = null;
    for (let chunk = 0; chunk < chunksAtOnce; chunk++) {
      const behind: string[] = await this.projects.behind(after);
      for (const id of behind) await this.projects.catchUp(id, itself);
      after = behind.at(-1) ?? null;
      if (after === null) return;
    }
  }
}

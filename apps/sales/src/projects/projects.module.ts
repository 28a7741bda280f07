import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module';
import { StoresModule } from '../stores/stores.module';
import { CreateProject } from './create-project/create-project.handler';
import { FindProjects } from './find-projects/find-projects.query';
import { KnownProjects } from './known-projects.port';
import { ProjectChanges } from './project-changes.port';
import { ProjectChronicle } from './project-chronicle.repository';
import { ProjectIntake } from './project-intake.port';
import { ProjectRepository } from './project.repository';
import { ProjectStages } from './project-stages.port';
import { ReadProject } from './read-project/read-project.query';
import { ReadProjectHistory } from './read-project-history/read-project-history.query';

@Module({
  imports: [PartiesModule, StoresModule],
  controllers: [FindProjects, ReadProject, CreateProject, ReadProjectHistory],
  providers: [
    ProjectRepository,
    KnownProjects,
    ProjectChanges,
    ProjectChronicle,
    ProjectIntake,
    ProjectStages,
  ],
  exports: [KnownProjects, ProjectChanges, ProjectIntake, ProjectStages],
})
export class ProjectsModule {}

import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ProjectChanges } from './project-changes.port';
import { ProjectRepository } from './project.repository';
import { ProjectStages } from './project-stages.port';

@Module({
  imports: [StoresModule],
  controllers: [],
  providers: [ProjectRepository, ProjectChanges, ProjectStages],
  exports: [ProjectChanges, ProjectStages],
})
export class ProjectsModule {}

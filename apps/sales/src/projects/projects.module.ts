import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module';
import { StoresModule } from '../stores/stores.module';
import { BlockProject } from './block-project/block-project.handler';
import { CatchUpStages } from './catch-up-stages/catch-up-stages.job';
import { ChangeActivity } from './change-activity/change-activity.handler';
import { ControlProject } from './control-project/control-project.handler';
import { CreateProject } from './create-project/create-project.handler';
import { FollowUpProject } from './follow-up-project/follow-up-project.handler';
import { FindProjects } from './find-projects/find-projects.query';
import { KnownProjects } from './known-projects.port';
import { LookUpDirectory } from './look-up-directory/look-up-directory.query';
import { ProjectChanges } from './project-changes.port';
import { ProjectChronicle } from './project-chronicle.repository';
import { ProjectCrew } from './project-crew.port';
import { ProjectIntake } from './project-intake.port';
import { ProjectDesk } from './project-desk.repository';
import { ProjectRepository } from './project.repository';
import { ProjectStages } from './project-stages.port';
import { NoteAppointmentWhenAppointmentChanged } from './note-appointment-when-appointment-changed/note-appointment-when-appointment-changed.reaction';
import { MoveProject } from './move-project/move-project.handler';
import { PutOnHold } from './put-on-hold/put-on-hold.handler';
import { ReadProject } from './read-project/read-project.query';
import { ReadProjectHistory } from './read-project-history/read-project-history.query';
import { ResumeProject } from './resume-project/resume-project.handler';
import { ValidateSurvey } from './validate-survey/validate-survey.handler';
import { WithdrawControl } from './withdraw-control/withdraw-control.handler';

const verbs = [
  CreateProject,
  ValidateSurvey,
  ControlProject,
  WithdrawControl,
  PutOnHold,
  BlockProject,
  ResumeProject,
  FollowUpProject,
  ChangeActivity,
  MoveProject,
];

@Module({
  imports: [PartiesModule, StoresModule],
  controllers: [...verbs, FindProjects, LookUpDirectory, ReadProject, ReadProjectHistory],
  providers: [
    NoteAppointmentWhenAppointmentChanged,
    CatchUpStages,
    ProjectDesk,
    ProjectRepository,
    KnownProjects,
    ProjectChanges,
    ProjectChronicle,
    ProjectCrew,
    ProjectIntake,
    ProjectStages,
  ],
  exports: [KnownProjects, ProjectChanges, ProjectCrew, ProjectIntake, ProjectStages],
})
export class ProjectsModule {}

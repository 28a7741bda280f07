import { Module } from '@nestjs/common';
import { AddProjectFilePart } from './add-file-part/add-project-file-part.handler';
import { ChangeProjectFile } from './change-project-file/change-project-file.handler';
import { CreateProjectFile } from './create-project-file/create-project-file.handler';
import { DeleteProjectFile } from './delete-project-file/delete-project-file.handler';
import { FindProjectFiles } from './find-project-files/find-project-files.query';
import { ProjectFileChronicle } from './project-file-chronicle.repository';
import { ProjectFileContents } from './project-file-contents.repository';
import { ProjectFilesHttp } from './project-files.http';
import { ProjectFiles } from './project-files.repository';
import { PurgeProjectFiles } from './purge-project-files/purge-project-files.job';
import { RestoreProjectFile } from './restore-project-file/restore-project-file.handler';
import { SendProjectFiles } from './send-project-files/send-project-files.query';

@Module({
  controllers: [
    FindProjectFiles,
    CreateProjectFile,
    AddProjectFilePart,
    ChangeProjectFile,
    DeleteProjectFile,
    RestoreProjectFile,
    SendProjectFiles,
    ProjectFilesHttp,
  ],
  providers: [ProjectFiles, ProjectFileChronicle, ProjectFileContents, PurgeProjectFiles],
})
export class ProjectFilesModule {}

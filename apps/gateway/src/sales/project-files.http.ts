import {
  addProjectFilePart,
  changeProjectFile,
  createProjectFile,
  deleteProjectFile,
  findProjectFiles,
  restoreProjectFile,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ProjectFilesHttp = controllerOf('project-files', [
  findProjectFiles,
  createProjectFile,
  addProjectFilePart,
  changeProjectFile,
  deleteProjectFile,
  restoreProjectFile,
]);

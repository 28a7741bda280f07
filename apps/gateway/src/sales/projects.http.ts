import { createProject, findProjects, readProject, readProjectHistory } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ProjectsHttp = controllerOf('projects', [
  createProject,
  findProjects,
  readProject,
  readProjectHistory,
]);

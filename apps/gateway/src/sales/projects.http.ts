import {
  blockProject,
  controlProject,
  createProject,
  findProjects,
  putProjectOnHold,
  readProject,
  readProjectHistory,
  resumeProject,
  validateSurvey,
  withdrawControl,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ProjectsHttp = controllerOf('projects', [
  createProject,
  findProjects,
  readProject,
  readProjectHistory,
  validateSurvey,
  controlProject,
  withdrawControl,
  putProjectOnHold,
  blockProject,
  resumeProject,
]);

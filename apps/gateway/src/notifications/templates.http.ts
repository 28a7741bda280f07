import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  findTemplates,
  findTemplateVariables,
  findTemplateVersions,
  readTemplate,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const TemplatesHttp = controllerOf('templates', [
  changeTemplate,
  createTemplate,
  deleteTemplate,
  findTemplates,
  findTemplateVariables,
  findTemplateVersions,
  readTemplate,
]);

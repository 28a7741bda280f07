import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  findTemplates,
  findTemplateVariables,
  findTemplateVersions,
  readTemplate,
  restoreTemplate,
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
  restoreTemplate,
]);

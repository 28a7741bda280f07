import { changeTemplate, findTemplates } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const TemplatesHttp = controllerOf('templates', [changeTemplate, findTemplates]);

import { checkEmail, previewEmail, testEmail } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const CompositionsHttp = controllerOf('emails', [checkEmail, previewEmail, testEmail], {
  timeoutMs: 15_000,
});

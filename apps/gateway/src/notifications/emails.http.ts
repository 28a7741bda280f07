import { findEmails, readEmail, readEmailFigures } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const EmailsHttp = controllerOf('emails', [findEmails, readEmail, readEmailFigures]);

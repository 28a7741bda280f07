import { closeSession, openSession, readSession } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const SessionsHttp = controllerOf('sessions', [openSession, readSession, closeSession]);

import { takeBackOperation } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const TakenOperationsHttp = controllerOf('bulk-operations', [takeBackOperation]);

import { createSelection } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const SelectionsHttp = controllerOf('selections', [createSelection], { timeoutMs: 10_000 });

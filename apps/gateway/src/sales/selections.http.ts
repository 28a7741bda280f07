import { countSelection, createSelection } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const SelectionsHttp = controllerOf('selections', [createSelection, countSelection], {
  timeoutMs: 10_000,
});

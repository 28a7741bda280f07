import { findLegalEntities, findStores } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const StoresHttp = controllerOf('stores', [findLegalEntities, findStores]);

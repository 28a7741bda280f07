import { chooseSupplier, findNeeds, findSupplierNeeds } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const NeedsHttp = controllerOf('needs', [findNeeds, findSupplierNeeds, chooseSupplier]);

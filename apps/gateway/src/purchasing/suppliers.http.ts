import {
  changeSupplierTerms,
  findSupplierPrices,
  findSuppliers,
  setSupplierPrice,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const SuppliersHttp = controllerOf('suppliers', [
  findSuppliers,
  changeSupplierTerms,
  findSupplierPrices,
  setSupplierPrice,
]);

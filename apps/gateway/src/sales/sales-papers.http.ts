import {
  countSalesPapers,
  findSalesPapers,
  readProjectPapers,
  readSalesPaper,
  readSalesPaperIndicators,
  readSalesPaperRelaxations,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const SalesPapersHttp = controllerOf('sales-papers', [
  findSalesPapers,
  countSalesPapers,
  readSalesPaperIndicators,
  readSalesPaperRelaxations,
  readProjectPapers,
  readSalesPaper,
]);

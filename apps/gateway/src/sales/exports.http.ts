import {
  approveExport,
  cancelExport,
  createExport,
  findExports,
  readExport,
  refuseExport,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ExportsHttp = controllerOf(
  'exports',
  [createExport, findExports, readExport, cancelExport, approveExport, refuseExport],
  {
    timeoutMs: 10_000,
  },
);

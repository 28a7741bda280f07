import { cancelExport, createExport, findExports, readExport } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ExportsHttp = controllerOf('exports', [createExport, findExports, readExport, cancelExport], {
  timeoutMs: 10_000,
});

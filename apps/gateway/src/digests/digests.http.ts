import { changeDigestChoice, readDigestChoice } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const DigestsHttp = controllerOf('digests', [changeDigestChoice, readDigestChoice]);

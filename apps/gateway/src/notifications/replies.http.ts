import { findReplies } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const RepliesHttp = controllerOf('replies', [findReplies]);

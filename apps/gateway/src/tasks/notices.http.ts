import {
  changeNoticePreferences,
  clearNotices,
  countNotices,
  findNotices,
  markNoticesRead,
  readNoticePreferences,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const NoticesHttp = controllerOf('notices', [
  changeNoticePreferences,
  clearNotices,
  countNotices,
  findNotices,
  markNoticesRead,
  readNoticePreferences,
]);

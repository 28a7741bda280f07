import {
  changeReminderPlan,
  changeStoreSettings,
  readReminderPlan,
  readStoreSettings,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const StoreSettingsHttp = controllerOf('store-settings', [
  changeReminderPlan,
  changeStoreSettings,
  readReminderPlan,
  readStoreSettings,
]);

import {
  changeSavedView,
  chooseDefaultView,
  createSavedView,
  deleteSavedView,
  findSavedViews,
  readSavedView,
  restoreSavedView,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const SavedViewsHttp = controllerOf('saved-views', [
  findSavedViews,
  readSavedView,
  createSavedView,
  changeSavedView,
  deleteSavedView,
  restoreSavedView,
  chooseDefaultView,
]);

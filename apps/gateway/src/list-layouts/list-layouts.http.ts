import { findListLayouts, keepListLayout } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ListLayoutsHttp = controllerOf('list-layouts', [findListLayouts, keepListLayout]);

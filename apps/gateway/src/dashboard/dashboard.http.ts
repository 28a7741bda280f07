import { readDashboard } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const DashboardHttp = controllerOf('dashboard', [readDashboard]);

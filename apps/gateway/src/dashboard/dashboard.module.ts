import { Module } from '@nestjs/common';
import { ReadDashboard } from './read-dashboard/read-dashboard.query';

@Module({ providers: [ReadDashboard] })
export class DashboardModule {}

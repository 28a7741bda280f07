import { Module } from '@nestjs/common';
import { Quotas } from './quotas.port';

@Module({ providers: [Quotas], exports: [Quotas] })
export class QuotasModule {}

import { Module } from '@nestjs/common';
import { MailQuotas } from './mail-quotas.port';

@Module({ providers: [MailQuotas], exports: [MailQuotas] })
export class MailQuotasModule {}

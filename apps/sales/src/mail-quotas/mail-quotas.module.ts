import { Module } from '@nestjs/common';
import { MailQuotas } from './mail-quotas.repository';

@Module({ providers: [MailQuotas], exports: [MailQuotas] })
export class MailQuotasModule {}

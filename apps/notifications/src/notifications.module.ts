import { Module } from '@nestjs/common';
import { EmailsModule } from './emails/emails.module';
import { TemplatesModule } from './templates/templates.module';

/** The rooms of this service. */
@Module({ imports: [TemplatesModule, EmailsModule] })
export class NotificationsModule {}

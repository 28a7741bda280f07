import { Module } from '@nestjs/common';
import { AttachmentsModule } from './attachments/attachments.module';
import { CompositionsModule } from './compositions/compositions.module';
import { DraftsModule } from './drafts/drafts.module';
import { EmailsModule } from './emails/emails.module';
import { OptOutsModule } from './opt-outs/opt-outs.module';
import { RepliesModule } from './replies/replies.module';
import { TemplatesModule } from './templates/templates.module';

/** The rooms of this service. */
@Module({
  imports: [
    TemplatesModule,
    AttachmentsModule,
    OptOutsModule,
    DraftsModule,
    EmailsModule,
    CompositionsModule,
    RepliesModule,
  ],
})
export class NotificationsModule {}

import { Module } from '@nestjs/common';
import { FindReplies } from './find-replies/find-replies.query';
import { ReceiveMail } from './receive-mail/receive-mail.handler';
import { Replies } from './replies.repository';

@Module({ controllers: [ReceiveMail, FindReplies], providers: [Replies] })
export class RepliesModule {}

import { Module } from '@nestjs/common';
import { Notices } from './notices.port';

@Module({ providers: [Notices], exports: [Notices] })
export class NoticesModule {}

import { Module } from '@nestjs/common';
import { OptBackIn } from './opt-back-in/opt-back-in.handler';
import { OptOut } from './opt-out/opt-out.handler';
import { OptOutDesk } from './opt-out-desk.port';
import { OptOutLinks } from './opt-out-links.port';
import { OptOuts } from './opt-outs.port';
import { ReadOptOut } from './read-opt-out/read-opt-out.query';

@Module({
  controllers: [ReadOptOut, OptOut, OptBackIn],
  providers: [OptOutDesk, OptOutLinks, OptOuts],
  exports: [OptOutLinks, OptOuts],
})
export class OptOutsModule {}

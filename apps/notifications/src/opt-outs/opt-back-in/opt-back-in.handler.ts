import { optBackIn, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OptOutDesk } from '../opt-out-desk.port';

@Controller()
export class OptBackIn {
  constructor(private readonly desk: OptOutDesk) {}

  @Answers(optBackIn)
  handle({ link }: RequestOf<typeof optBackIn>) {
    return this.desk.change(link, false);
  }
}

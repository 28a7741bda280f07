import { optOut, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OptOutDesk } from '../opt-out-desk.port';

@Controller()
export class OptOut {
  constructor(private readonly desk: OptOutDesk) {}

  @Answers(optOut)
  handle({ link }: RequestOf<typeof optOut>) {
    return this.desk.change(link, true);
  }
}

import { Clock, type Day } from '@comptoir/kernel';
import { Injectable } from '@nestjs/common';
import type { ClaimedEmail, TemplateUsed } from '../email';
import type { Message } from './envelopes.port';
import { LetterDesk } from './letter-desk.port';
import { ReadyWriter } from './ready-writer.port';
import { ReminderWriter } from './reminder-writer.port';
import type { Material } from './verdicts.port';

export interface Written {
  readonly message: Message;
  readonly sentOn: Day;
  readonly template?: TemplateUsed;
}

const homeZone = 'Europe/Paris';

/** Writes a claimed e-mail from what it is made of. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly reminders: ReminderWriter,
    private readonly letters: LetterDesk,
    private readonly ready: ReadyWriter,
    private readonly clock: Clock,
  ) {}

  async write(email: ClaimedEmail, material: Material, to: string): Promise<Written> {
    if ('papers' in material) {
      const written = await this.reminders.write(email, material.papers, to);
      return { ...written, sentOn: material.papers[0].today };
    }
    if ('letter' in material)
      return { message: await this.letters.write(email, material.letter, to), sentOn: material.letter.today };
    return { message: await this.ready.write(email, material, to), sentOn: this.clock.today(homeZone) };
  }
}

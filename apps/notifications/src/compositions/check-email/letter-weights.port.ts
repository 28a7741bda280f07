import type { EmailOrder } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { AttachedFiles } from '../../attachments/attached-files.port';
import { ProjectPapers } from '../../attachments/project-papers.port';
import type { ComposedLetter } from '../composed-letters.port';

/** What the files weigh that would go with a message, in bytes. */
@Injectable()
export class LetterWeights {
  constructor(
    private readonly db: Db,
    private readonly attached: AttachedFiles,
    private readonly papers: ProjectPapers,
  ) {}

  /** Papers that are made for a message are not weighed. Refuses a common file that is gone or somebody else's. */
  async of(
    letters: readonly ComposedLetter[],
    { fileId, documents }: EmailOrder,
    { userId }: Caller,
  ): Promise<(ComposedLetter & { readonly bytes: number })[]> {
    const common = fileId ? (await this.attached.read(this.db, fileId, userId)).bytes : 0;
    const own = await this.papers.weights(letters, documents);
    return letters.map((letter, place) => ({ ...letter, bytes: common + (own[place] ?? 0) }));
  }
}

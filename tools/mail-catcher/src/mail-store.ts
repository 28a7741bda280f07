import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Envelope, type MessageSummary, parse, summaryOf } from './message';

type JournalLine = { keep: MessageSummary } | { read: string } | { drop: string[] };

/**
 * The messages of the catcher: one file each, and a journal from which the list is made again.
 *
 * A message that was accepted survives a kill of the process. At most `limit` are kept: the oldest go
 * first. Not meant for two processes on one folder.
 */
export class MailStore {
  /** Oldest first; insertion order is order of arrival. */
  private readonly messages = new Map<string, MessageSummary>();
  private readonly journal: string;

  constructor(
    private readonly folder: string,
    private readonly limit: number,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.journal = join(folder, 'journal.jsonl');
    this.recall();
  }

  /** When this resolves the message is on disk. */
  async keep(raw: Buffer, envelope: Envelope): Promise<MessageSummary> {
    const id = randomBytes(11).toString('hex');
    const summary = summaryOf(await parse(raw), { id, received: new Date(), size: raw.length, envelope });
    writeFileSync(this.fileOf(id), raw, { mode: 0o600 });
    this.note({ keep: summary });
    this.messages.set(id, summary);
    const tooMany = [...this.messages.keys()].slice(0, Math.max(0, this.messages.size - this.limit));
    if (tooMany.length > 0) this.drop(tooMany);
    return summary;
  }

  /** Newest first. */
  list(): MessageSummary[] {
    return [...this.messages.values()].reverse();
  }

  get count(): number {
    return this.messages.size;
  }

  find(id: string): MessageSummary | undefined {
    return id === 'latest' ? this.list()[0] : this.messages.get(id);
  }

  raw(id: string): Buffer {
    return readFileSync(this.fileOf(id));
  }

  markRead(ids: Iterable<string>): void {
    for (const id of ids) {
      const message = this.messages.get(id);
      if (!message || message.Read) continue;
      message.Read = true;
      this.note({ read: id });
    }
  }

  drop(ids: readonly string[]): void {
    const known = ids.filter((id) => this.messages.delete(id));
    if (known.length > 0) this.note({ drop: known });
    for (const id of known) rmSync(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }

  private note(line: JournalLine): void {
    appendFileSync(this.journal, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }

  /** Replays the journal, leaving out a last line that a kill cut off, and writes it again without what is gone. */
  private recall(): void {
    if (!existsSync(this.journal)) return;
    for (const text of readFileSync(this.journal, 'utf8').split('\n')) {
      const line = jsonOr<JournalLine>(text);
      if (line === undefined) continue;
      if ('keep' in line) this.messages.set(line.keep.ID, line.keep);
      else if ('drop' in line) for (const id of line.drop) this.messages.delete(id);
      else {
        const read = this.messages.get(line.read);
        if (read) read.Read = true;
      }
    }
    for (const id of this.messages.keys()) if (!existsSync(this.fileOf(id))) this.messages.delete(id);
    const draft = `${this.journal}.tmp`;
    writeFileSync(
      draft,
      [...this.messages.values()].map((message) => `${JSON.stringify({ keep: message })}\n`).join(''),
      { mode: 0o600 },
    );
    renameSync(draft, this.journal);
  }
}

function jsonOr<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

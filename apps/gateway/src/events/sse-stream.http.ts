import type { FastifyReply } from 'fastify';

const mostBuffered = 256 * 1024;

/** One answer that goes on: server-sent events. A reader that does not keep up is cut off, and comes back by itself. */
export class SseStream {
  private id = 0;
  private readonly endListeners: (() => void)[] = [];
  private over = false;

  constructor(private readonly reply: FastifyReply) {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    raw.once('close', () => this.finish());
  }

  get ended(): boolean {
    return this.over;
  }

  send(data: unknown): void {
    this.write(`id: ${++this.id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from closing a silent connection. */
  beat(): void {
    this.write(': beat\n\n');
  }

  onEnd(listener: () => void): void {
    if (this.over) listener();
    else this.endListeners.push(listener);
  }

  end(): void {
    if (this.over) return;
    const { raw } = this.reply;
    raw.end(() => raw.socket?.destroySoon());
    this.finish();
  }

  private write(text: string): void {
    if (this.over) return;
    const { raw } = this.reply;
    raw.write(text);
    if (raw.writableLength > mostBuffered) raw.destroy();
  }

  private finish(): void {
    if (this.over) return;
    this.over = true;
    for (const listener of this.endListeners.splice(0)) listener();
  }
}

import { connect, type Socket } from 'node:net';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Told as soon as the answer is there. */
  readonly done?: () => void;
}

export interface Answered {
  readonly status: number;
  /** Bytes of the body. */
  readonly length: number;
  readonly ms: number;
}

/**
 * One kept-alive HTTP connection that asks and waits, again and again. It reads no more of an answer than its status
 * and its length, so that the load costs the machine that is measured as little as can be.
 */
export class Wire {
  private waiting:
    { resolve: (answer: Answered) => void; reject: (error: Error) => void; began: number } | undefined;
  private head = '';
  private missing = 0;
  private answer: { status: number; length: number } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly headers: string,
  ) {
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the connection was closed')));
  }

  static open(url: string, headers: Readonly<Record<string, string>>): Promise<Wire> {
    const { hostname, port, host } = new URL(url);
    const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Wire(socket, lines.join(''))));
    });
  }

  call({ method, path }: Call): Promise<Answered> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject, began: performance.now() };
      const body =
        method === 'POST' ? 'content-type: application/json\r\ncontent-length: 2\r\n\r\n{}' : '\r\n';
      this.socket.write(`${method} ${path} HTTP/1.1\r\n${this.headers}${body}`);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    if (this.answer) this.missing -= chunk.length;
    else this.readHead(chunk);
    if (!this.answer || this.missing > 0) return;
    const { waiting, answer } = this;
    this.waiting = this.answer = undefined;
    this.head = '';
    waiting?.resolve({ ...answer, ms: performance.now() - waiting.began });
  }

  private readHead(chunk: Buffer): void {
    this.head += chunk.toString('latin1');
    const end = this.head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.head)?.[1] ?? 0);
    this.answer = { status: Number(this.head.slice(9, 12)), length };
    this.missing = length - (this.head.length - end - 4);
  }
}

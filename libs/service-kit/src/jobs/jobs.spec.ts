import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { createLogger, Logger } from '../logs/logger';
import { Every } from './every';
import { Jobs } from './jobs';

const hour = 3_600_000;
const lines: string[] = [];
const logger = createLogger(
  { service: 'sales', version: '0', level: 'info' },
  { write: (line) => lines.push(line) },
);

@Injectable()
class Sweeping {
  runs = 0;
  underWay = 0;
  finish: () => void = () => undefined;

  @Every(hour, 'the floor was not swept')
  async run(): Promise<void> {
    this.runs++;
    this.underWay++;
    expect(this.underWay).toBe(1);
    await new Promise<void>((resolve) => (this.finish = resolve));
    this.underWay--;
    if (this.runs === 2) throw new Error('no broom');
  }
}

@Module({ imports: [DiscoveryModule], providers: [Sweeping, Jobs, { provide: Logger, useValue: logger }] })
class Shop {}

/** What was begun goes as far as it can without waiting for the world. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a job', () => {
  it('runs at the start, when woken and once more if woken meanwhile; a failure is logged; the end waits for it', async () => {
    const shop = await NestFactory.createApplicationContext(Shop, { logger: false });
    const [sweeping, jobs] = [shop.get(Sweeping), shop.get(Jobs)];
    expect(sweeping.runs).toBe(1);

    jobs.wake(sweeping);
    jobs.wake(sweeping);
    expect(sweeping.runs).toBe(1);
    sweeping.finish();
    await settle();
    expect(sweeping.runs).toBe(2);
    sweeping.finish();
    await settle();
    expect(lines.join()).toContain('the floor was not swept');
    expect(lines.join()).toContain('no broom');

    jobs.wake(sweeping);
    expect(sweeping.runs).toBe(3);
    let closed = false;
    const closing = shop.close().then(() => (closed = true));
    await settle();
    expect(closed).toBe(false);
    sweeping.finish();
    await closing;
    jobs.wake(sweeping);
    expect(sweeping.runs).toBe(3);
  });
});

import type { MessagingMetrics } from '@comptoir/messaging';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The backbone's own report as Prometheus metrics. */
export function promMessaging(registry: Registry): MessagingMetrics {
  const registers = [registry];
  const asks = (name: string, help: string) =>
    new Histogram({ name, help, labelNames: ['ask', 'outcome'], buckets: seconds, registers });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });

  const asked = asks('comptoir_asked_seconds', 'Asks sent to other services, until their answer');
  const answered = asks('comptoir_answered_seconds', 'Asks answered by this service');
  const pending = gauge('comptoir_outbox_pending', 'Announcements not yet published');
  const oldest = gauge('comptoir_outbox_oldest_seconds', 'Age of the oldest announcement not yet published');
  const published = counter('comptoir_published_total', 'Announcements published', ['stream']);
  const consumed = counter('comptoir_consumed_total', 'Messages consumed', ['durable', 'outcome']);
  const lag = gauge('comptoir_consumer_lag', 'Messages that the consumer has not finished', ['durable']);
  const paused = gauge('comptoir_consumer_paused', '1 while the consumer waits for its infrastructure', [
    'durable',
  ]);
  const deadLetters = gauge('comptoir_dead_letters', 'Dead letters that wait for a decision');

  return {
    asked: (ask, outcome, duration) => asked.observe({ ask, outcome }, duration),
    answered: (ask, outcome, duration) => answered.observe({ ask, outcome }, duration),
    outboxPending(count, oldestSeconds) {
      pending.set(count);
      oldest.set(oldestSeconds);
    },
    published: (stream, count) => published.inc({ stream }, count),
    consumed: (durable, outcome, count) => consumed.inc({ durable, outcome }, count),
    consumerLag: (durable, count) => lag.set({ durable }, count),
    consumerPaused: (durable, isPaused) => paused.set({ durable }, isPaused ? 1 : 0),
    deadLetters: (open) => deadLetters.set(open),
  };
}

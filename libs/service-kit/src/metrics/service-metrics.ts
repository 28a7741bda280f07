import { Counter, Gauge, Registry } from 'prom-client';

/**
 * A service's own figures at `/metrics`, beside those that the house keeps for it. Names start with
 * `comptoir_`; labels never hold an id. Asking twice for one name gives the same metric.
 */
export class ServiceMetrics {
  readonly registry = new Registry();

  /** Only grows: things done, by label. */
  counter<Label extends string>(
    name: `comptoir_${string}_total`,
    help: string,
    labels: readonly Label[] = [],
  ): Counter<Label> {
    const known = this.registry.getSingleMetric(name);
    if (known instanceof Counter) return known as Counter<Label>;
    return new Counter({ name, help, labelNames: [...labels], registers: [this.registry] });
  }

  /** A level, read by `measure` each time the metrics are collected; a failing measure leaves the last value. */
  gauge(name: `comptoir_${string}`, help: string, measure: () => Promise<number> | number): void {
    if (this.registry.getSingleMetric(name)) return;
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: async () => {
        try {
          gauge.set(await measure());
        } catch {
          // the database may be down exactly when its figures are asked for; the readiness check tells that
        }
      },
    });
  }
}

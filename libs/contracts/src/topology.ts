import type { ServiceName } from './define';

interface Connections {
  /** Producers whose events this service consumes, each through the durable `<service>-from-<producer>`. */
  readonly hears: readonly ServiceName[];
  /** Services to which it sends commands. */
  readonly commands: readonly ServiceName[];
  /** Services whose asks it may ask; the gateway asks only those with an HTTP route, the others only internal ones. */
  readonly asks: readonly ServiceName[];
}

/** Who talks to whom. Streams, durables, NATS users and their permissions all come from this table. */
export const topology: Readonly<Record<ServiceName, Connections>> = {
  gateway: {
    hears: ['sales'],
    commands: ['notifications', 'tasks'],
    asks: ['sales', 'purchasing', 'notifications', 'tasks'],
  },
  sales: {
    hears: ['gateway', 'tasks', 'notifications', 'purchasing'],
    commands: ['tasks', 'notifications'],
    asks: ['gateway', 'purchasing'],
  },
  purchasing: { hears: ['gateway', 'sales', 'notifications'], commands: ['notifications'], asks: ['sales'] },
  notifications: { hears: [], commands: [], asks: ['sales'] },
  tasks: { hears: ['gateway', 'sales', 'purchasing'], commands: ['notifications'], asks: ['sales'] },
};

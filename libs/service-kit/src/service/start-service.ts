import type { ServiceConfig } from '../config/config-of';
import type { ServiceDefinition } from './create-service';

/**
 * The whole of a service's `main.ts`. Serves until SIGTERM or SIGINT, then finishes what is under way
 * and exits with 0; exits with 1 on a faulty environment or when it cannot start or stop.
 *
 * `node main.js migrate` migrates the database and ends; `--print-config` prints what the environment
 * says, secrets as `***`, and ends.
 */
export declare function startService<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): void;

import { readFileSync } from 'node:fs';
import type { ServiceName } from '@comptoir/contracts';
import { z } from 'zod';
import { commonShape, clockFault, processEnvironment, type Environment } from './environment.config';
import { InvalidConfig, type Fault } from './invalid-config';
import { isSecret } from './secret';

type Shape = Readonly<Record<string, z.ZodType>>;
type ValuesOf<S extends Shape> = { readonly [Name in keyof S]: z.output<S[Name]> };

/** What every service knows of its environment. Inject it with `@Inject(CONFIG)`, or your own service's type. */
export type ServiceConfig = ValuesOf<typeof commonShape>;

/** One variable as documentation shows it. */
export interface ConfigRow {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly default?: string;
}

export interface ConfigDefinition<Values extends ServiceConfig = ServiceConfig> {
  readonly service: ServiceName;
  /**
   * Reads the environment (the process's own unless given) and checks all of it. Throws `InvalidConfig` with
   * every fault at once. A variable set to nothing counts as absent.
   */
  load(env?: Environment): Values;
  describe(): readonly ConfigRow[];
}

/** The values of a definition: `type SalesConfig = ConfigOf<typeof salesConfig>`. */
export type ConfigOf<D extends ConfigDefinition> = ReturnType<D['load']>;

/**
 * Declares what a service reads from its environment: what every service needs and what `own` adds.
 * Secrets are declared with `secret(…)`; they print as `***` and may come from a file (`NAME_FILE`).
 */
export function configOf<S extends Shape>(
  service: ServiceName,
  own: S,
): ConfigDefinition<ServiceConfig & ValuesOf<S>> {
  const shape: Shape = { ...commonShape, ...own };
  return {
    service,
    load(env = processEnvironment()) {
      const { values: raw, faults } = withFiles(shape, env);
      const parsed = z.object(shape).safeParse(raw);
      const issues = parsed.success ? [] : parsed.error.issues;
      faults.push(
        ...issues.map(({ path, message }) => ({
          variable: path.map(String)[0] ?? '',
          message: raw[String(path[0])] === undefined ? 'is missing' : message,
        })),
      );
      const clock = clockFault({ NODE_ENV: raw.NODE_ENV ?? 'production', CLOCK: raw.CLOCK });
      if (clock) faults.push({ variable: 'CLOCK', message: clock });
      if (faults.length > 0 || !parsed.success) throw new InvalidConfig(service, faults);
      return parsed.data as ServiceConfig & ValuesOf<S>;
    },
    describe: () => Object.entries(shape).map(([name, schema]) => rowOf(name, schema)),
  };
}

function withFiles(
  shape: Shape,
  env: Environment,
): { values: Record<string, string | undefined>; faults: Fault[] } {
  const values: Record<string, string | undefined> = {};
  const faults: Fault[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    values[name] = env[name] || undefined;
    const file = isSecret(schema) ? env[`${name}_FILE`] : undefined;
    if (!file) continue;
    if (values[name] !== undefined)
      faults.push({ variable: name, message: `set it or ${name}_FILE, not both` });
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      faults.push({ variable: `${name}_FILE`, message: 'cannot be read' });
    }
  }
  return { values, faults };
}

function rowOf(name: string, schema: z.ZodType): ConfigRow {
  const { default: preset, enum: choices } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const among = choices ? `One of ${choices.join(', ')}` : '';
  return {
    name,
    description: [schema.description, among].filter(Boolean).join('. '),
    required: !schema.safeParse(undefined).success,
    secret: isSecret(schema),
    ...(preset === undefined ? {} : { default: String(preset) }),
  };
}

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '@comptoir/tool-servers';

export interface Stack {
  /** Address of the gateway, from this machine. */
  readonly url: string;
  readonly mailUrl: string;
  readonly admin: { email: string; password: string };
  /** Builds and starts everything; resolves when every health check passes. */
  up(): Promise<void>;
  /** Removes containers, networks and volumes. */
  down(): Promise<void>;
}

/** The stack of docker-compose.yml under a name, ports and secrets of its own. */
export async function composeStack(root: string, socket: string): Promise<Stack> {
  const [http, mail, postgres, nats] = await freePorts(4);
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-compose-'));
  const envFile = join(folder, 'env');
  const secrets = spawnSync(process.execPath, [join(root, 'deploy/docker/make-env.mjs')], {
    encoding: 'utf8',
  }).stdout;
  const ports = `HTTP_PORT=${http}\nMAIL_PORT=${mail}\nPOSTGRES_PORT=${postgres}\nNATS_PORT=${nats}\nPUBLIC_URL=http://localhost:${http}\n`;
  writeFileSync(envFile, secrets + ports, { mode: 0o600 });
  const base = [...composeCommand(), '--project-name', `comptoir-test-${process.pid}`, '--env-file', envFile];
  const env = { ...process.env, DOCKER_HOST: `unix://${socket}` };
  const run = (...args: string[]) => runAloud([...base, ...args], { cwd: root, env });
  const valueOf = (name: string) =>
    new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(envFile, 'utf8'))?.[1] ?? '';
  return {
    url: `http://127.0.0.1:${http}`,
    mailUrl: `http://127.0.0.1:${mail}`,
    admin: { email: valueOf('ADMIN_EMAIL'), password: valueOf('ADMIN_PASSWORD') },
    up: async () => {
      try {
        await run('up', '--build', '--wait', '--wait-timeout', '300');
      } catch (error) {
        await run('logs', '--tail', '30').catch(() => undefined);
        throw error;
      }
    },
    down: async () => {
      await run('down', '--volumes', '--timeout', '10');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function composeCommand(): string[] {
  const ways = [['docker', 'compose'], ['docker-compose'], ['podman', 'compose']];
  const found = ways.find(
    ([command = '', ...args]) => spawnSync(command, [...args, 'version'], { stdio: 'ignore' }).status === 0,
  );
  if (!found)
    throw new Error(
      'A container engine answers, but neither "docker compose" nor "docker-compose" is installed.',
    );
  return found;
}

function runAloud(
  [command = '', ...args]: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}: code ${code}`)),
    );
  });
}

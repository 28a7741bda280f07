import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { natsConf } from './nats-conf';
import { proofs } from './proofs';
import { engineSocket } from './socket';
import { composeStack } from './stack';

const root = join(__dirname, '../../..');

async function main(): Promise<number> {
  if (process.argv[2] === 'write-nats-conf') {
    writeFileSync(join(root, 'deploy/docker/nats.conf'), natsConf());
    return 0;
  }
  const socket = await engineSocket(process.env);
  if (socket === undefined) {
    console.log('==================================================================================');
    console.log('SKIPPED: no Docker or Podman socket answers, so docker-compose.yml was NOT proven.');
    console.log('Start an engine, or point DOCKER_HOST at its socket, and run this again.');
    console.log('==================================================================================');
    return 0;
  }
  console.log(`Container engine: ${socket}`);
  const failures = testcontainers(socket) + (await compose(socket));
  console.log(failures === 0 ? 'Everything holds in containers.' : `${failures} failed.`);
  return failures === 0 ? 0 : 1;
}

/** The specs of the servers and of the libraries on them, with PostgreSQL and NATS from Testcontainers. */
function testcontainers(socket: string): number {
  const jest = join(root, 'node_modules', '.bin', 'jest');
  const env = { ...process.env, COMPTOIR_TEST_CONTAINERS: '1', DOCKER_HOST: `unix://${socket}` };
  const run = spawnSync(process.execPath, [jest, 'libs/testing'], { cwd: root, stdio: 'inherit', env });
  return run.status === 0 ? 0 : 1;
}

async function compose(socket: string): Promise<number> {
  const stack = await composeStack(root, socket);
  let failures = 0;
  try {
    await stack.up();
    for (const { name, hold } of proofs) {
      const why = await hold(stack).then(
        () => undefined,
        (error: unknown) => String(error),
      );
      console.log(`${why === undefined ? 'ok  ' : 'FAIL'} ${name}${why === undefined ? '' : `: ${why}`}`);
      if (why !== undefined) failures += 1;
    }
  } finally {
    await stack.down();
  }
  return failures;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);

// node deploy/docker/make-env.mjs > .env      Every secret that docker-compose.yml asks for, generated.
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const services = ['gateway', 'sales', 'purchasing', 'notifications', 'tasks'];
const partners = ['accounting', 'logistics'];
// A leading letter, because nats-server reads the variable as a word of its configuration.
const password = () => `p${randomBytes(24).toString('hex')}`;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const jwk = (key) => `'${JSON.stringify(key.export({ format: 'jwk' }))}'`;

const lines = [
  ['POSTGRES_PASSWORD', password()],
  ...services.map((service) => [`DB_PASSWORD_${service.toUpperCase()}`, password()]),
  ...[...services, 'provisioner', ...partners, 'system'].map((user) => [
    `NATS_PASSWORD_${user.toUpperCase()}`,
    password(),
  ]),
  ['INTERNAL_TOKEN_PRIVATE_KEY', jwk(privateKey)],
  ['INTERNAL_TOKEN_PUBLIC_KEY', jwk(publicKey)],
  ['SESSION_KEY', password()],
  ['CURSOR_KEY', password()],
  ['ADMIN_EMAIL', 'admin@comptoir.example'],
  ['ADMIN_PASSWORD', password().slice(0, 20)],
];
process.stdout.write(lines.map(([name, value]) => `${name}=${value}\n`).join(''));

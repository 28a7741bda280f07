import { isService, pureRoles } from '../place';
import { isPackage, type EdgeLaw } from './edge';

const frameworks = ['@nestjs/', 'typeorm', '@nats-io/', 'rxjs', 'pg', 'fastify', '@fastify/'];
const infrastructure = ['@comptoir/messaging', '@comptoir/persistence', '@comptoir/service-kit'];

/** `quote.ts` is the trade: it must be readable and testable without anything that talks to the world. */
export const pureFilesKnowNoFramework: EdgeLaw = {
  name: 'pure-files-know-no-framework',
  promise:
    'A file without a role suffix inside a room imports the kernel, the contracts and pure files only.',
  forbids({ from, specifier, to }) {
    if (!isService(from) || from.room === undefined || from.room === 'migrations') return undefined;
    if (!pureRoles.includes(from.role)) return undefined;
    if (isPackage(specifier, frameworks))
      return `A pure file knows no framework; give it a role or drop '${specifier}'.`;
    if (from.role === 'builder') return undefined;
    if (isPackage(specifier, infrastructure)) {
      return `A pure file knows the kernel and the contracts only; '${specifier}' needs a role suffix.`;
    }
    const role = to?.role;
    return specifier.startsWith('.') && role !== undefined && !pureRoles.includes(role)
      ? `A pure file imports pure files only; '${specifier}' is a ${role}.`
      : undefined;
  },
};

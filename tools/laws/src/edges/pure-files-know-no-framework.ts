import { isService, pureRoles } from '../place';
import { isPackage, type EdgeLaw } from './edge';

const frameworks = [
  '@nestjs/',
  'typeorm',
  '@nats-io/',
  'rxjs',
  'pg',
  'fastify',
  '@fastify/',
  '@comptoir/service-kit',
];

/** What talks to a database or a broker. The `sql` tag, scopes and keysets only build text and may be used. */
const talkers = new Map([
  ['@comptoir/persistence', ['Db', 'Tx', 'Queryable', 'dataSourceOf', 'migrate', 'pendingMigrations']],
  [
    '@comptoir/messaging',
    ['Asks', 'Outbox', 'Pokes', 'On', 'OnCommand', 'Answers', 'MessagingModule', 'DeadLetters'],
  ],
]);

/** `quote.ts` is the trade: it must be readable and testable without anything that talks to the world. */
export const pureFilesKnowNoFramework: EdgeLaw = {
  name: 'pure-files-know-no-framework',
  promise:
    'A file without a role suffix inside a room imports no framework and nothing that talks to the world.',
  forbids({ from, specifier, names, to }) {
    if (!isService(from) || from.room === undefined || from.room === 'migrations') return undefined;
    if (!pureRoles.includes(from.role)) return undefined;
    if (isPackage(specifier, frameworks))
      return `A pure file knows no framework; give it a role or drop '${specifier}'.`;
    const talker = talkers.get(specifier)?.find((name) => names.includes(name));
    if (talker !== undefined) return `A pure file talks to nothing; whoever needs ${talker} wears a role.`;
    const role = to?.role;
    return specifier.startsWith('.') && role !== undefined && !pureRoles.includes(role)
      ? `A pure file imports pure files only; '${specifier}' is a ${role}.`
      : undefined;
  },
};

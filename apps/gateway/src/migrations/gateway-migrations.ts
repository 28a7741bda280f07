import type { Migration } from '@comptoir/persistence';
import { CreateIdentityTables20261124100000 } from './20261124100000-create-identity-tables';
import { CreateListLayouts20261129012000 } from './20261129012000-create-list-layouts';
import { CreateDigests20261129073000 } from './20261129073000-create-digests';

export const gatewayMigrations: readonly Migration[] = [
  CreateIdentityTables20261124100000,
  CreateListLayouts20261129012000,
  CreateDigests20261129073000,
];

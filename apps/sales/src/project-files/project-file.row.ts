import type { ProjectFile } from '@comptoir/contracts';
import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

export interface ProjectFileRow extends ProjectFile {
  readonly projectId: string;
  readonly storeId: string;
  readonly parts: number;
}

export const projectFileColumns = sql`f.id, f.version, f.kind, f.name, f.type, f.bytes, f.received, f.added_by as "addedBy",
  to_char(f.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "addedAt",
  f.parts, f.project_id as "projectId", p.store_id as "storeId"`;

export const projectFileFrom = sql`project_file f join project p on p.id = f.project_id`;

/** Whose project lies within the scope. */
export function withinReach(scope: Scope): SqlFragment {
  return storeScope(scope, sql`p.store_id`, sql`p.salesperson_id`);
}

/** Shown and sent: whole, and not deleted. */
export const atHand = sql`(f.type is not null and f.deleted_at is null)`;

export function projectFileOf({
  projectId: _project,
  storeId: _store,
  parts: _parts,
  ...file
}: ProjectFileRow) {
  return file;
}

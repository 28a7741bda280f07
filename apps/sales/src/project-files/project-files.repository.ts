import type { ProjectFile, ProjectFileKind } from '@comptoir/contracts';
import { partFault, safeName, typeOf } from '@comptoir/papers';
import { Db, FileParts, sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { projectErrors } from '../projects/project.errors';
import { ProjectFileChronicle } from './project-file-chronicle.repository';
import { projectFileErrors } from './project-file.errors';
import {
  projectFileColumns,
  projectFileFrom,
  projectFileOf,
  withinReach,
  type ProjectFileRow,
} from './project-file.row';
import { assertRoom, type Held } from './project-room';

type FileType = NonNullable<ProjectFile['type']>;

/** Changes files of projects, as far as `project-file.write` of the caller reaches. */
@Injectable()
export class ProjectFiles {
  private readonly parts = new FileParts(sql`project_file_part`);

  constructor(
    private readonly db: Db,
    private readonly chronicle: ProjectFileChronicle,
  ) {}

  /** Announces a file, unless it is known: the request was a repetition. */
  async announce(
    file: { id: string; projectId: string; kind: ProjectFileKind; name: string; bytes: number },
    caller: Caller,
  ): Promise<ProjectFile> {
    const { id, projectId, kind, name, bytes } = file;
    return this.db.transaction(async (tx) => {
      await lockProject(tx, projectId, caller);
      if (!(await tx.one(sql`select from project_file where id = ${id}`))) {
        assertRoom(await held(tx, projectId), bytes);
        await tx.execute(sql`
          insert into project_file (id, project_id, kind, name, bytes, added_by_id, added_by)
          values (${id}, ${projectId}, ${kind}, ${name}, ${bytes}, ${caller.userId}, ${caller.name})`);
      }
      return projectFileOf(await locked(tx, id, caller, sql`f.deleted_at is null`));
    });
  }

  /** Refuses a part out of its turn, more than was announced, and at its end what is none of the types that are kept. */
  async append(
    fileId: string,
    caller: Caller,
    { part, content }: { part: number; content: Buffer },
  ): Promise<ProjectFile> {
    const kept = await this.db.transaction(async (tx) => {
      const own = sql`f.deleted_at is null and f.added_by_id = ${caller.userId}`;
      const file = await locked(tx, fileId, caller, own);
      const fault = partFault(file, { part, content });
      if (fault === 'OUT_OF_ORDER') throw projectFileErrors.outOfOrder(fileId, file.parts);
      if (fault === 'TOO_LONG') throw projectFileErrors.tooLong(fileId, file.bytes);
      await this.parts.add(tx, fileId, { part, content });
      await tx.execute(sql`
        update project_file set parts = parts + 1, received = received + ${content.length}::int where id = ${fileId}`);
      if (file.received + content.length < file.bytes) return locked(tx, fileId, caller, own);
      const type = typeOf(await this.parts.edges(tx, fileId, part + 1));
      if (type) return this.complete(tx, file, type, caller);
      await tx.execute(sql`delete from project_file where id = ${fileId}`);
      return undefined;
    });
    if (!kept) throw projectFileErrors.typeRefused(fileId);
    return projectFileOf(kept);
  }

  async change(
    fileId: string,
    seen: number,
    { kind, name }: { kind: ProjectFileKind; name: string },
    caller: Caller,
  ): Promise<ProjectFile> {
    return this.db.transaction(async (tx) => {
      const file = await locked(tx, fileId, caller, sql`f.type is not null and f.deleted_at is null`);
      if (file.version !== seen) throw projectFileErrors.stale(fileId, file.version);
      await tx.execute(sql`
        update project_file set kind = ${kind}, name = ${safeName(name, file.type as FileType)}, version = version + 1
        where id = ${fileId}`);
      return this.told(tx, fileId, caller, 'changed');
    });
  }

  /** Its name. */
  async delete(fileId: string, caller: Caller): Promise<string> {
    return this.db.transaction(async (tx) => {
      const file = await locked(tx, fileId, caller, sql`f.deleted_at is null`);
      await tx.execute(
        sql`update project_file set deleted_at = clock_timestamp(), version = version + 1 where id = ${fileId}`,
      );
      if (file.type) await this.told(tx, fileId, caller, 'deleted');
      return file.name;
    });
  }

  /** Refuses where the project has no room for it any more. */
  async restore(fileId: string, caller: Caller): Promise<ProjectFile> {
    return this.db.transaction(async (tx) => {
      const deleted = sql`f.type is not null and f.deleted_at is not null`;
      await lockProject(tx, (await found(tx, fileId, caller, deleted)).projectId, caller);
      const { bytes, projectId } = await locked(tx, fileId, caller, deleted);
      assertRoom(await held(tx, projectId), bytes);
      await tx.execute(
        sql`update project_file set deleted_at = null, version = version + 1 where id = ${fileId}`,
      );
      return this.told(tx, fileId, caller, 'restored');
    });
  }

  private async complete(
    tx: Tx,
    { id, name }: ProjectFileRow,
    type: FileType,
    caller: Caller,
  ): Promise<ProjectFileRow> {
    await tx.execute(
      sql`update project_file set type = ${type}, name = ${safeName(name, type)} where id = ${id}`,
    );
    const file = await locked(tx, id, caller);
    await this.chronicle.tell(tx, file, caller, 'added');
    return file;
  }

  private async told(
    tx: Tx,
    fileId: string,
    caller: Caller,
    what: 'changed' | 'deleted' | 'restored',
  ): Promise<ProjectFile> {
    const file = await locked(tx, fileId, caller);
    await this.chronicle.tell(tx, file, caller, what);
    return projectFileOf(file);
  }
}

/** Two people who add at once are counted one after the other. */
async function lockProject(tx: Tx, projectId: string, caller: Caller): Promise<void> {
  const project = await tx.one(sql`
    select from project p where p.id = ${projectId} and ${withinReach(caller.scopeFor('project-file.write'))}
    for no key update`);
  if (!project) throw projectErrors.notFound(projectId);
}

async function held(tx: Tx, projectId: string): Promise<Held> {
  const row = await tx.one<Held>(sql`
    select count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes from project_file
    where project_id = ${projectId} and deleted_at is null`);
  return row ?? { files: 0, bytes: 0 };
}

async function locked(
  tx: Tx,
  fileId: string,
  caller: Caller,
  condition = sql`true`,
): Promise<ProjectFileRow> {
  return found(tx, fileId, caller, sql`${condition} for update of f`);
}

async function found(tx: Tx, fileId: string, caller: Caller, end: SqlFragment): Promise<ProjectFileRow> {
  const row = await tx.one<ProjectFileRow>(sql`
    select ${projectFileColumns} from ${projectFileFrom}
    where f.id = ${fileId} and ${withinReach(caller.scopeFor('project-file.write'))} and ${end}`);
  if (!row) throw projectFileErrors.notFound(fileId);
  return row;
}

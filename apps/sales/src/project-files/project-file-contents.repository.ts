import { Readable } from 'node:stream';
import type { ProjectFile, ProjectFileKind, SendableFile } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, FileParts, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { projectErrors } from '../projects/project.errors';
import { projectFileErrors } from './project-file.errors';
import {
  atHand,
  projectFileColumns,
  projectFileFrom,
  projectFileOf,
  withinReach,
  type ProjectFileRow,
} from './project-file.row';

export interface OpenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** Reads the files of projects: for whoever may read the project, and for the mailer. */
@Injectable()
export class ProjectFileContents {
  private readonly parts = new FileParts(sql`project_file_part`);

  constructor(private readonly db: Db) {}

  async list(projectId: string, caller: Caller): Promise<{ items: ProjectFile[]; mayWrite: boolean }> {
    const project = await this.db.one<{ storeId: string; salespersonId: string | null }>(sql`
      select p.store_id as "storeId", p.salesperson_id as "salespersonId" from project p
      where p.id = ${projectId} and ${withinReach(caller.scopeFor('project.read'))}`);
    if (!project) throw projectErrors.notFound(projectId);
    const rows = await this.db.query<ProjectFileRow>(sql`
      select ${projectFileColumns} from ${projectFileFrom}
      where f.project_id = ${projectId} and ${atHand} order by f.added_at desc, f.id`);
    return { items: rows.map(projectFileOf), mayWrite: caller.mayOn('project-file.write', project) };
  }

  /** Its bytes are read a part at a time, as they are taken. */
  async open(fileId: string, caller: Caller): Promise<OpenFile> {
    const file = await this.db.one<Omit<OpenFile, 'content'>>(sql`
      select f.name, f.type, f.bytes from ${projectFileFrom}
      where f.id = ${fileId} and ${atHand} and ${withinReach(caller.scopeFor('project.read'))}`);
    if (!file) throw projectFileErrors.notFound(fileId);
    return { ...file, content: Readable.from(this.parts.all(this.db, fileId)) };
  }

  async sendable(projectId: string, kinds: readonly ProjectFileKind[]): Promise<SendableFile[]> {
    return this.db.query<SendableFile>(sql`
      select f.id, f.project_id as "projectId", f.kind, f.name, f.type, f.bytes from project_file f
      where f.project_id = ${projectId} and f.kind = any(${kinds}) and ${atHand} order by f.kind, f.added_at, f.id`);
  }

  async weights(
    projectIds: readonly string[],
    kinds: readonly ProjectFileKind[],
  ): Promise<{ projectId: string; kind: ProjectFileKind; bytes: number }[]> {
    return this.db.query(sql`
      select f.project_id as "projectId", f.kind, sum(f.bytes)::int as bytes from project_file f
      where f.project_id = any(${projectIds}::uuid[]) and f.kind = any(${kinds}) and ${atHand} group by f.project_id, f.kind`);
  }

  /** Also of a file that was deleted since it was found to be sendable: what is being sent stays whole. */
  async part(projectId: string, fileId: string, part: number): Promise<Buffer | undefined> {
    const known = await this.db.one(
      sql`select from project_file f where f.id = ${fileId} and f.project_id = ${projectId} and f.type is not null`,
    );
    if (!known) throw projectFileErrors.notFound(fileId);
    return this.parts.read(this.db, fileId, part);
  }
}

import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../history/history.port';
import { takeNumbers } from '../numbering/numbers.port';
import type { ImportedProject, ProjectState } from './project';
import { ProjectChanges } from './project-changes.port';
import { ProjectChronicle } from './project-chronicle.repository';
import { importedColumns, projectRecords, projectState } from './project.row';

type Numbered = ImportedProject & { id: string; number: string | null };

/** Projects that come from another system, many at once. */
@Injectable()
export class ProjectIntake {
  constructor(
    private readonly changes: ProjectChanges,
    private readonly chronicle: ProjectChronicle,
  ) {}

  /** Writes projects that are new or differ, and says for each, in order, what became of it. */
  async take(tx: Tx, projects: readonly ImportedProject[], actor: Actor): Promise<('created' | 'updated')[]> {
    const known = await idsOf(tx, projects);
    const fresh = await numbered(
      tx,
      projects.filter(({ reference }) => !known.has(reference)),
    );
    const updates = projects.flatMap((project) => {
      const id = known.get(project.reference);
      return id === undefined ? [] : [{ ...project, id, number: null }];
    });
    const created =
      fresh.length === 0
        ? []
        : await tx.query<ProjectState>(sql`
      insert into project (id, reference, number, store_id, ${importedColumns()})
      select record.id, record.reference, record.number, record.store_id, ${importedColumns(sql`record`)}
      from ${projectRecords(fresh)} returning ${projectState}`);
    const updated = await this.update(tx, updates);
    await this.chronicle.tell(tx, [...created, ...updated], { actor, action: 'project.imported' });
    return projects.map(({ reference }) => (known.has(reference) ? 'updated' : 'created'));
  }

  private async update(tx: Tx, projects: readonly Numbered[]): Promise<ProjectState[]> {
    if (projects.length === 0) return [];
    const ids = projects.map(({ id }) => id);
    await tx.execute(sql`
      update project set version = version + 1, (${importedColumns()}) = row(${importedColumns(sql`record`)})
      from ${projectRecords(projects)} where project.id = record.id`);
    await this.changes.tell(tx, ids, 'changed');
    return tx.query<ProjectState>(sql`select ${projectState} from project where id = any(${ids}::uuid[])`);
  }
}

async function idsOf(tx: Tx, projects: readonly ImportedProject[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; reference: string }>(sql`
    select id, reference from project where reference = any(${projects.map(({ reference }) => reference)})`);
  return new Map(rows.map(({ id, reference }) => [reference, id]));
}

/** Numbers in the order of the file, in the series of the year in which each began. */
async function numbered(tx: Tx, projects: readonly ImportedProject[]): Promise<Numbered[]> {
  const years = new Map<number, ImportedProject[]>();
  for (const project of projects) {
    const year = Number(project.createdOn.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), project]);
  }
  const result: Numbered[] = [];
  for (const [year, ofYear] of [...years].sort(([a], [b]) => a - b)) {
    const numbers = await takeNumbers(tx, 'PROJECT', year, ofYear.length);
    result.push(
      ...ofYear.map((project, index) => ({ ...project, id: newId(), number: numbers[index] ?? null })),
    );
  }
  return result;
}

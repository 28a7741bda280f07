import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A selection may hold papers of several kinds: each says which it is. Selections live a day; older ones do not say. */
export class TypeSelectionItems20261128233000 implements MigrationInterface {
  readonly name = 'TypeSelectionItems20261128233000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table selection_item add column document_type text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table selection_item drop column document_type');
  }
}

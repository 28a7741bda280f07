import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Third parties are found by their phone numbers too. */
export class FindPartiesByPhone20261129020900 implements MigrationInterface {
  readonly name = 'FindPartiesByPhone20261129020900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index party_search');
    await runner.query(`
      create index party_search on party using gin (search_text(
        display_name || ' ' || coalesce(email, '') || ' ' || coalesce(city, '')
        || ' ' || coalesce(${digits('phone')}, '') || ' ' || coalesce(${digits('mobile')}, '')) gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index party_search');
    await runner.query(`
      create index party_search on party using gin
        (search_text(display_name || ' ' || coalesce(email, '') || ' ' || coalesce(city, '')) gin_trgm_ops)`);
  }
}

const digits = (column: string) =>
  `regexp_replace(regexp_replace(${column}, '^\\s*(\\+|00)33\\s*(\\(0\\))?', '0'), '\\D', '', 'g')`;

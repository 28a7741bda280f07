import type { MigrationInterface, QueryRunner } from 'typeorm';

const noteNeeds = (narrowed: string) => `
  create or replace function note_needs() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      perform from article where id in (select article_id from written) order by id for share;
      perform note_buyable(array(select order_line_id from written));
    else
      perform note_buyable(array(select w.order_line_id from written w join before b using (order_line_id)
        where (w.order_id, w.article_id, w.quantity, w.ordered, w.announced_supplier_id, w.announced_reference, w.chosen_supplier_id)
          is distinct from (b.order_id, b.article_id, b.quantity, b.ordered, b.announced_supplier_id, b.announced_reference, b.chosen_supplier_id)
          ${narrowed}));
    end if;
    return null;
  end $$`;

/**
 * A need that is ordered whole cannot be bought any more: that is written with the order, in the same version of its row,
 * instead of being worked out afterwards and written a second time.
 */
export class CloseNeeds20261129171000 implements MigrationInterface {
  readonly name = 'CloseNeeds20261129171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function close_need() returns trigger language plpgsql as $$
      begin
        new.buyable_in := null;
        new.buyable_amount := null;
        return new;
      end $$`);
    await runner.query(`
      create trigger close_need before update of ordered on need for each row
        when (new.ordered >= new.quantity and new.buyable_in is not null) execute function close_need()`);
    await runner.query(noteNeeds('and (w.ordered < w.quantity or w.buyable_in is not null)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noteNeeds(''));
    await runner.query('drop trigger close_need on need');
    await runner.query('drop function close_need');
  }
}

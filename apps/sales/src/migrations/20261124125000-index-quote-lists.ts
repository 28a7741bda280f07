import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index behind each order and each narrow filter of the list of quotes: no page sorts more than it shows. */
export class IndexQuoteLists20261124125000 implements MigrationInterface {
  readonly name = 'IndexQuoteLists20261124125000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index quote_by_project on quote (search_text(project_label), id);
      create index quote_by_customer on quote (search_text(customer_name), id);
      create index quote_by_salesperson on quote (search_text(coalesce(salesperson_name, '')), id);
      create index quote_back_office on quote (back_office_id) where back_office_id is not null;
      create index quote_front_desk on quote (front_desk_id) where front_desk_id is not null;
      create index quote_line_article on quote_line (article_id);
      create index quote_installer on quote (installer_id) where installer_id is not null;

      create index quote_state_newest on quote_state (created_on desc, quote_id desc);
      create index quote_state_stage on quote_state (project_stage, created_on desc, quote_id desc);
      create index quote_state_held on quote_state (project_hold, created_on desc, quote_id desc) where project_hold <> 'NONE';
      create index quote_state_signed on quote_state (signed_on, quote_id) where signed_on is not null;
      create index quote_state_by_expiry on quote_state ((coalesce(expiry_date, 'infinity'::date)), quote_id);
      create index quote_state_by_amount on quote_state (amount_incl_tax, quote_id);
      create index quote_state_by_amount_excl on quote_state (amount_excl_tax, quote_id);

      -- What needs a hand first comes first: expired, expiring, valid, then what has no deadline.
      create function quote_urgency(status text, expiry_date date) returns int language sql immutable parallel safe
        as $$ select case when status = 'SENT' and expiry_date is not null then 1
          when status in ('DRAFT', 'FINALIZED', 'SENT') then 2 when status = 'SIGNED' then 3 else 4 end $$;
      create index quote_state_by_urgency
        on quote_state (quote_urgency(status, expiry_date), (coalesce(expiry_date, 'infinity'::date)), quote_id);
      create function stage_rank(stage text) returns int language sql immutable parallel safe
        as $$ select array_position('{IDENTIFIED,AWAITING_QUOTE_APPROVAL,TO_FOLLOW_UP,SURVEY_TO_DO,SURVEY_VALIDATED,CONTROLLED,
          PURCHASING,READY_TO_DELIVER,DELIVERED,INSTALLED,CLOSED}'::text[], stage) $$;
      create index quote_state_by_stage on quote_state (stage_rank(project_stage), quote_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index quote_by_project, quote_by_customer, quote_by_salesperson, quote_back_office, quote_front_desk, quote_installer, quote_line_article,
        quote_state_newest, quote_state_stage, quote_state_held, quote_state_signed, quote_state_by_expiry,
        quote_state_by_amount, quote_state_by_amount_excl, quote_state_by_urgency, quote_state_by_stage;
      drop function quote_urgency(text, date), stage_rank(text);
    `);
  }
}

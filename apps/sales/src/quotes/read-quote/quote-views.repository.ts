import {
  cancelQuote,
  carryOverQuote,
  editQuote,
  extendQuote,
  finalizeQuote,
  refuseQuote,
  reviseQuote,
  sendQuote,
  signQuote,
  type Hold,
  type Permission,
  type ProjectStage,
  type QuoteDeed,
  type QuoteView,
} from '@comptoir/contracts';
import { Clock, Money, type Day } from '@comptoir/kernel';
import { etagOf, type AskContext, type Caller } from '@comptoir/messaging';
import { Db, sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { lineTotal } from '../../pricing/line-total';
import { StoreDays } from '../../stores/store-days';
import { allowedVerbs } from '../quote';
import { quoteErrors } from '../quote.errors';
import type { QuoteLine } from '../quote-line';
import { daysLeftOf, validityOf, type ValidityDays } from '../../quote-list/quote-validity';
import { successorsColumn } from '../../quote-list/successors-column';
import { linesColumn, quoteColumns, stateOfRow, type QuoteRow } from '../quote.row';

type OtherQuote = QuoteView['revises'];
interface ViewRow extends QuoteRow {
  readonly reference: string | null;
  readonly last_reminded_on: Day | null;
  readonly project_number: string;
  readonly project_label: string;
  readonly project_stage: ProjectStage;
  readonly project_hold: Hold;
  readonly customer: QuoteView['customer'];
  readonly store_name: string;
  readonly salesperson_name: string | null;
  readonly vat: QuoteView['vat'];
  readonly customer_signature: NonNullable<QuoteView['customerSignature']> | null;
  readonly excl: string;
  readonly incl: string;
  readonly cost: string;
  readonly revises: OtherQuote;
  readonly superseded_by: OtherQuote;
  readonly successors: QuoteView['successors'];
}

const customerSignature = sql`(
  select json_build_object('name', g.signer_name,
    'at', to_char(g.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from quote_signature g where g.quote_id = h.id)`;

const permissionOf: Readonly<Record<QuoteDeed, Permission | undefined>> = {
  edit: editQuote.permission,
  finalize: finalizeQuote.permission,
  send: sendQuote.permission,
  sign: signQuote.permission,
  refuse: refuseQuote.permission,
  extend: extendQuote.permission,
  revise: reviseQuote.permission,
  cancel: cancelQuote.permission,
  carryOver: carryOverQuote.permission,
};

/** A quote as one person sees it: with what that person may do with it now, the margin only where it may be read. */
@Injectable()
export class QuoteViews {
  constructor(
    private readonly db: Db,
    private readonly storeDays: StoreDays,
    private readonly clock: Clock,
  ) {}

  /** The quote within reach of that permission, with its version as the answer's entity tag. */
  async show(quoteId: string, permission: Permission, context: AskContext): Promise<QuoteView> {
    const { caller } = context;
    const scope = caller.scopeFor(permission);
    const other = (id: SqlFragment) =>
      sql`(select json_build_object('id', o.id, 'number', o.number) from quote o where o.id = ${id})`;
    const row = await this.db.one<ViewRow>(sql`
      select ${quoteColumns}, ${linesColumn} as lines, h.reference, s.last_reminded_on, h.project_number, h.project_label,
        s.project_stage, s.project_hold, st.name as store_name, h.salesperson_name, h.vat, s.amount_excl_tax as excl,
        s.amount_incl_tax as incl, s.cost, ${other(sql`h.revises_id`)} as revises, ${other(sql`h.superseded_by_id`)} as superseded_by,
        ${successorsColumn} as successors, ${customerSignature} as customer_signature,
        json_build_object('id', c.id, 'name', c.display_name, 'email', c.email, 'phone', coalesce(c.mobile, c.phone)) as customer
      from quote h join quote_state s on s.quote_id = h.id join store st on st.id = s.store_id join party c on c.id = h.customer_id
      where h.id = ${quoteId} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}`);
    if (!row) throw quoteErrors.notFound(quoteId);
    context.answerEtag(etagOf(row.version));
    return viewOf(row, await this.daysOf(row.store_id), caller);
  }

  private async daysOf(storeId: string): Promise<ValidityDays> {
    const groups = await this.storeDays.groups(this.clock.now());
    const days = groups.find(({ storeIds }) => storeIds.includes(storeId));
    if (!days) throw new Error(`no calendar for the store ${storeId}`);
    return days;
  }
}

function viewOf(row: ViewRow, days: ValidityDays, caller: Caller): QuoteView {
  const {
    storeId,
    projectId,
    customerId: _,
    salespersonId,
    lines,
    revisesId: _r,
    supersededById: _s,
    ...state
  } = stateOfRow(row);
  const item = { storeId, salespersonId };
  const mayDo = (deed: QuoteDeed) => {
    const permission = permissionOf[deed];
    return permission === undefined || caller.mayOn(permission, item);
  };
  return {
    ...state,
    reference: row.reference,
    ...(row.customer_signature && { customerSignature: row.customer_signature }),
    validity: validityOf(state, days),
    daysLeft: daysLeftOf(state, days),
    project: {
      id: projectId,
      number: row.project_number,
      label: row.project_label,
      stage: row.project_stage,
      hold: row.project_hold,
    },
    customer: row.customer,
    store: { id: storeId, name: row.store_name },
    salesperson: salespersonId === null ? null : { id: salespersonId, name: row.salesperson_name ?? '' },
    revises: row.revises,
    supersededBy: row.superseded_by,
    successors: row.successors,
    lastRemindedOn: row.last_reminded_on,
    lines: lines.map(lineView),
    vat: row.vat,
    amountExclTax: `${Money.ofCents(row.excl)}`,
    amountInclTax: `${Money.ofCents(row.incl)}`,
    ...(caller.mayOn('margin.read', item) && {
      margin: `${Money.ofCents(row.excl).minus(Money.ofCents(row.cost))}`,
    }),
    may: deedsOf(state).filter(mayDo),
  };
}

/** Orders take lines of a signed quote over, until nothing that it offers is left. */
function deedsOf({ status, carryOver }: Pick<QuoteView, 'status' | 'carryOver'>): readonly QuoteDeed[] {
  const carries = status === 'SIGNED' && carryOver !== 'FULL';
  return [...allowedVerbs[status], ...(carries ? (['carryOver'] as const) : [])];
}

/** What everybody may see of a line: no purchase price. */
export function lineView(line: QuoteLine): QuoteView['lines'][number] {
  const { purchasePrice: _, ecoContribution, ...shown } = line;
  return { ...shown, ecoContribution: `${ecoContribution}`, total: `${lineTotal(line)}` };
}

import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import type { AppointmentState } from './appointment';

/** The rows `appointment a` inside a scope: one's own are those that one attends. */
export function appointmentScope({ stores, ownPartyId }: Scope): SqlFragment {
  const inStores = storeScope({ stores }, sql`a.store_id`);
  return ownPartyId === undefined ? inStores : sql`(${inStores} and ${attendedBy([ownPartyId])})`;
}

export function attendedBy(partyIds: readonly string[]): SqlFragment {
  return sql`exists (select from attendee d where d.appointment_id = a.id and d.party_id = any(${partyIds}::uuid[]))`;
}

/** The state of `appointment a` as JSON, its instants as text. */
export const appointmentJson = sql`json_build_object(
  'id', a.id, 'version', a.version, 'storeId', a.store_id, 'type', a.type, 'state', a.state,
  'project', case when a.project_id is not null then
    json_build_object('id', a.project_id, 'number', a.project_number, 'label', a.project_label) end,
  'startsAt', a.starts_at, 'endsAt', a.ends_at,
  'movedFrom', case when a.moved_from_start is not null then
    json_build_object('startsAt', a.moved_from_start, 'endsAt', a.moved_from_end) end,
  'place', a.place, 'address', a.address, 'detail', a.detail, 'invite', a.invite, 'withPapers', a.with_papers, 'sequence', a.sequence,
  'createdById', a.created_by_id, 'createdBy', a.created_by, 'createdAt', a.created_at, 'operationId', a.operation_id,
  'expected', (select json_build_object('expectedOn', e.expected_on, 'purchaseOrder', e.purchase_order_number)
    from order_delivery e where e.project_id = a.project_id and e.expected_on is not null
    order by e.expected_on desc, e.purchase_order_number limit 1),
  'attendees', (select json_agg(json_build_object('id', d.party_id, 'name', d.name, 'role', d.role, 'email', d.email,
    'language', d.language)
    order by d.position) from attendee d where d.appointment_id = a.id))`;

interface SlotJson {
  readonly startsAt: string;
  readonly endsAt: string;
}
export type AppointmentJson = Omit<AppointmentState, 'startsAt' | 'endsAt' | 'movedFrom' | 'createdAt'> &
  SlotJson & { readonly movedFrom: SlotJson | null; readonly createdAt: string };

export function stateOf(json: AppointmentJson): AppointmentState {
  const { movedFrom } = json;
  return {
    ...json,
    ...slotOf(json),
    movedFrom: movedFrom && slotOf(movedFrom),
    createdAt: new Date(json.createdAt),
  };
}

function slotOf({ startsAt, endsAt }: SlotJson) {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

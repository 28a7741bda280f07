import { sql, type SqlFragment } from '@comptoir/persistence';
import { columnNames } from '../column-names';
import type { ImportedProject } from './project';

const named = (table: SqlFragment) =>
  sql`case when ${table}.id is not null then json_build_object('id', ${table}.id, 'name', ${table}.display_name) end`;

export const projectFrom = sql`project join store on store.id = project.store_id
  join party customer on customer.id = project.customer_id
  left join party salesperson on salesperson.id = project.salesperson_id
  left join party back_office on back_office.id = project.back_office_id
  left join party front_desk on front_desk.id = project.front_desk_id
  left join party installer on installer.id = project.installer_id`;

export const projectItem = sql`json_build_object(
  'id', project.id, 'version', project.version, 'number', project.number, 'reference', project.reference,
  'label', project.label, 'store', json_build_object('id', store.id, 'name', store.name),
  'customer', ${named(sql`customer`)}, 'salesperson', ${named(sql`salesperson`)}, 'backOffice', ${named(sql`back_office`)},
  'frontDesk', ${named(sql`front_desk`)}, 'installer', ${named(sql`installer`)}, 'createdOn', project.created_on,
  'stage', project.stage, 'activity', project.activity, 'hold', project.hold, 'holdReason', project.hold_reason,
  'holdBy', project.hold_by, 'holdSince', project.hold_since, 'reviewOn', project.review_on)`;

/** What of a project only its own page shows. */
export const projectControl = sql`json_build_object('surveyedOn', project.surveyed_on,
  'control', case when project.controlled_on is not null then json_build_object('by', project.controlled_by,
    'on', project.controlled_on, 'checklist', project.checklist) end,
  'activityChange', case when project.activity_since is not null then json_build_object('reason', project.activity_reason,
    'by', project.activity_by, 'on', project.activity_since) end)`;

/** The columns as `ProjectState` names them. */
export const projectState = sql`id, version, number, label, store_id as "storeId", customer_id as "customerId",
  salesperson_id as "salespersonId", back_office_id as "backOfficeId", front_desk_id as "frontDeskId",
  installer_id as "installerId", created_on as "createdOn", stage, activity, hold, hold_reason as "holdReason",
  hold_by as "holdBy", hold_since as "holdSince", review_on as "reviewOn", surveyed_on as "surveyedOn",
  controlled_by as "controlledBy", controlled_on as "controlledOn", checklist, activity_reason as "activityReason",
  activity_by as "activityBy", activity_since as "activitySince"`;

/** What another system may change; a project never moves to another shop. */
export const importedColumns = columnNames([
  'label',
  'customer_id',
  'salesperson_id',
  'back_office_id',
  'front_desk_id',
  'installer_id',
  'created_on',
  'stage',
  'activity',
  'hold',
  'hold_reason',
]);

/** The table `record` of these projects, its columns named as those of the table `project`. */
export function projectRecords(
  projects: readonly (ImportedProject & { id: string; number: string | null })[],
): SqlFragment {
  const records = projects.map((project) => ({
    id: project.id,
    reference: project.reference,
    number: project.number,
    label: project.label,
    stage: project.stage,
    activity: project.activity,
    hold: project.hold,
    store_id: project.storeId,
    customer_id: project.customerId,
    salesperson_id: project.salespersonId,
    back_office_id: project.backOfficeId,
    front_desk_id: project.frontDeskId,
    installer_id: project.installerId,
    created_on: project.createdOn,
    hold_reason: project.holdReason,
  }));
  return sql`jsonb_to_recordset(${sql.json(records)}) as record(id uuid, reference text, number text, label text,
    store_id uuid, customer_id uuid, salesperson_id uuid, back_office_id uuid, front_desk_id uuid, installer_id uuid,
    created_on date, stage text, activity text, hold text, hold_reason text)`;
}

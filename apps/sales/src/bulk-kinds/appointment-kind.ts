import { planAppointments, type DataOf } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import type { BulkKind, OrderOf } from './bulk-kind';

type AppointmentItem = DataOf<typeof planAppointments>['items'][number];
type AppointmentFacts = Pick<AppointmentItem, 'project' | 'address' | 'attendees'>;

/** One appointment per project, with those who were named, those who have such a part in the project, and its new installer. */
export const appointmentKind: BulkKind<OrderOf<'appointment'>, AppointmentFacts> = {
  permission: 'appointment.write',
  itemPer: 'project',
  deferred: ({ appointment }) => appointment.invite,
  takesBack: true,
  command: planAppointments,
  label: ({ appointment: { type, day, time } }) => `${type} ${day} ${time}`,
  installer: ({ appointment }) => appointment.installerId,

  rules({ order: { appointment }, stillMeant, permitted }) {
    const { attendeeIds, attendeeRoles, place, installerId } = appointment;
    const attendees = sql`(
      select a.id, a.display_name, a.email, a.language, min(part.place) as place, (array_agg(part.role order by part.place))[1] as role
      from (
        select role, party_id, place from (values
          ('CUSTOMER', p.customer_id, 1), ('SALESPERSON', p.salesperson_id, 2), ('INSTALLER', coalesce(${installerId}::uuid, p.installer_id), 3),
          ('BACK_OFFICE', p.back_office_id, 4), ('FRONT_DESK', p.front_desk_id, 5)) of_project(role, party_id, place)
        where role = any(${attendeeRoles}::text[]) or party_id = any(${attendeeIds}::uuid[] || ${installerId}::uuid)
        union all
        select n.roles[1], n.id, 6 from party n where n.id = any(${attendeeIds}::uuid[])
      ) part join party a on a.id = part.party_id
      group by a.id)`;
    return {
      joins: sql`
        left join party c on c.id = p.customer_id
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', display_name, 'role', role, 'email', email,
            'language', language) order by place, display_name, id), '[]') as list from ${attendees} attendee
        ) who_comes`,
      reason: sql`case
        when not ${permitted} then 'FORBIDDEN'
        when not ${stillMeant} then 'NO_LONGER_MATCHES'
        when who_comes.list = '[]' then 'NO_ATTENDEE' end`,
      facts: sql`jsonb_build_object(
        'project', jsonb_build_object('id', p.id, 'number', p.number, 'label', p.label),
        'address', case when ${place}::text = 'SITE' then
          nullif(concat_ws(', ', c.street, nullif(concat_ws(' ', c.postal_code, c.city), '')), '')
          else (select nullif(concat_ws(', ', st.street, nullif(concat_ws(' ', st.postal_code, st.city), '')), '')
            from store st where st.id = p.store_id and ${place}::text = 'STORE') end,
        'attendees', who_comes.list)`,
    };
  },

  chunk({ appointment }, frame, items): DataOf<typeof planAppointments> {
    const { attendeeIds: _ids, attendeeRoles: _roles, installerId: _installer, ...planned } = appointment;
    return {
      ...frame,
      appointment: planned,
      items: items.map(({ itemId, storeId, facts }) => ({ itemId, storeId, ...facts })),
    };
  },
};

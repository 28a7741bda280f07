import { Checkbox, Group, Select, TextInput, Textarea } from '@mantine/core';
import {
  appointmentTypes,
  createAppointment,
  findAppointments,
  readAppointmentFigures,
} from '@comptoir/contracts';
import { useState } from 'react';
import { appointmentTypeWords } from '../../lib/appointment-type.words';
import { formatInstant } from '../../lib/format';
import { today } from '../../lib/today';
import { useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { Decision } from '../../ui/decisions/decision-dialog';
import { StaffSelect } from '../../ui/filters/staff-select';
import { toast } from '../../ui/toasts/toast-store';
import { ClashList } from '../clash-list';
import { SlotFields } from '../slot-fields';
import {
  appointmentOf,
  firstPlan,
  hasAttendees,
  places,
  type AppointmentPlan,
  type Change,
  type Participant,
} from './appointment-plan';
import { planAppointmentWords } from './plan-appointment.words';

interface PlanDialogProps {
  project: { readonly id: string; readonly number: string; readonly label: string };
  participants: readonly Participant[];
  onClose: () => void;
}

/** One appointment for one project; whoever is taken then is named. */
export default function PlanDialog({ project, participants, onClose }: PlanDialogProps) {
  const t = useWords(planAppointmentWords);
  const tType = useWords(appointmentTypeWords);
  const [plan, setPlan] = useState(() => firstPlan(today(), participants));
  const change: Change = (part) => setPlan((known) => ({ ...known, ...part }));
  const create = useAsk(createAppointment, {
    refreshes: [findAppointments, readAppointmentFigures],
    onDone: ({ id, type, startsAt }) => {
      const at = formatInstant(startsAt);
      toast({ id: `appointment-${id}`, tone: 'good', title: t('planned', { type: tType(type), at }) });
      onClose();
    },
  });
  const appointment = appointmentOf(plan, project.id);
  return (
    <Decision
      title={t('title')}
      action={t('plan')}
      busy={create.isPending}
      refusal={null}
      ready={appointment !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (appointment) create.run(appointment);
      }}
    >
      <div>{t('for', { number: project.number, label: project.label })}</div>
      <WhatAndWhere plan={plan} onChange={change} />
      <SlotFields slot={plan} onChange={change} />
      <Attendees plan={plan} participants={participants} onChange={change} />
      <Checkbox
        label={t('invite')}
        checked={plan.invite}
        onChange={(event) => change({ invite: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('withPapers')}
        disabled={!plan.invite}
        checked={plan.invite && plan.withPapers}
        onChange={(event) => change({ withPapers: event.currentTarget.checked })}
      />
      <Textarea
        label={t('detail')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={plan.detail}
        onChange={(event) => change({ detail: event.currentTarget.value })}
      />
      <ClashList refusal={create.refusal} />
    </Decision>
  );
}

interface FieldsProps {
  plan: AppointmentPlan;
  onChange: Change;
}

function WhatAndWhere({ plan: { type, place, address }, onChange }: FieldsProps) {
  const t = useWords(planAppointmentWords);
  const tType = useWords(appointmentTypeWords);
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('type')}
          data={appointmentTypes.map((value) => ({ value, label: tType(value) }))}
          value={type}
          onChange={(value) => onChange({ type: value as AppointmentPlan['type'] })}
          allowDeselect={false}
          data-autofocus
        />
        <Select
          label={t('place')}
          data={places.map((value) => ({ value, label: t(value) }))}
          value={place}
          onChange={(value) => onChange({ place: value as AppointmentPlan['place'] })}
          allowDeselect={false}
        />
      </Group>
      {place === 'OTHER' && (
        <TextInput
          label={t('address')}
          required
          maxLength={300}
          value={address}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function Attendees({ plan, participants, onChange }: FieldsProps & Pick<PlanDialogProps, 'participants'>) {
  const t = useWords(planAppointmentWords);
  return (
    <>
      <Checkbox.Group
        label={t('attendees')}
        value={[...plan.participants]}
        onChange={(chosen) => onChange({ participants: chosen })}
        error={hasAttendees(plan) ? undefined : t('nobody')}
      >
        <Group gap="lg" mt={6}>
          {participants.map(({ part, id, name }) => (
            <Checkbox key={id} value={id} label={t(part, { name })} />
          ))}
        </Group>
      </Checkbox.Group>
      <StaffSelect label={t('others')} values={plan.people} onChange={(people) => onChange({ people })} />
    </>
  );
}

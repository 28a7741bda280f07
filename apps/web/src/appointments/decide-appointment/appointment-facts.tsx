import type { AppointmentView } from '@comptoir/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay } from '../../lib/format';
import { useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { stateLooks } from '../appointment-looks';
import { appointmentWords } from '../appointments.words';
import { wallSlotOf } from '../wall-slot';
import classes from './appointment-facts.module.css';
import { decideAppointmentWords } from './decide-appointment.words';

export function AppointmentFacts({ appointment }: { appointment: AppointmentView }) {
  const t = useWords(decideAppointmentWords);
  const tState = useWords(appointmentWords);
  const { state, project, place, address, detail, attendees, invite, movedFrom, timeZone, lateGoods } =
    appointment;
  const slotText = (slot: { startsAt: string; endsAt: string }) => {
    const { day, from, to } = wallSlotOf({ ...slot, timeZone });
    return tState('slot', { day: formatDay(day), from, to });
  };
  const lateText = ({ expectedOn, purchaseOrder }: NonNullable<AppointmentView['lateGoods']>) =>
    tState('lateGoods', { day: formatDay(expectedOn), purchaseOrder });
  return (
    <dl className={classes.facts}>
      <Fact name={t('when')}>
        {slotText(appointment)}
        {movedFrom && <div className={classes.soft}>{t('movedFrom', { slot: slotText(movedFrom) })}</div>}
      </Fact>
      <Fact name={t('state')}>
        <IconText {...stateLooks[state]} name={tState(state)}>
          {tState(state)}
        </IconText>
        {lateGoods && (
          <IconText icon={IconAlertTriangle} tone="bad" name={lateText(lateGoods)}>
            {lateText(lateGoods)}
          </IconText>
        )}
      </Fact>
      {project && (
        <Fact name={t('project')}>
          <Link to="/ventes/devis" search={{ q: project.number }}>
            {project.number}
          </Link>{' '}
          {project.label}
        </Fact>
      )}
      <Fact name={t('place')}>{[t(place), address].filter(Boolean).join(' · ')}</Fact>
      <Fact name={t('attendees')}>
        {attendees.map(({ name, hasEmail }) => (hasEmail ? name : t('noEmail', { name }))).join(', ')}
        <div className={classes.soft}>{t(invite ? 'invited' : 'notInvited')}</div>
      </Fact>
      {detail && <Fact name={t('detail')}>{detail}</Fact>}
      <Fact name={t('createdBy')}>{appointment.createdBy}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

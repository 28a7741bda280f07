import type { AppointmentType } from '@comptoir/contracts';
import type { AppointmentState, Told } from '../appointments/appointment';

export const appointmentWords: Readonly<Record<AppointmentType, string>> = {
  CALL: 'Appel',
  VISIT: 'Visite',
  SURVEY: 'Métré',
  DELIVERY: 'Livraison',
  INSTALLATION: 'Pose',
  AFTER_SALES: 'SAV',
};

const lead: Readonly<Record<Exclude<Told, 'OVER'>, string>> = {
  PLANNED: 'Rendez-vous',
  CONFIRMED: 'Rendez-vous confirmé',
  MOVED: 'Rendez-vous déplacé',
  CANCELLED: 'Rendez-vous annulé',
};
const sentence: Readonly<Record<Exclude<Told, 'OVER'>, string>> = {
  PLANNED: 'Nous vous proposons le rendez-vous suivant :',
  CONFIRMED: 'Le rendez-vous suivant est confirmé :',
  MOVED: 'Le rendez-vous a été déplacé :',
  CANCELLED: 'Le rendez-vous suivant est annulé :',
};

export interface InvitationFacts {
  readonly state: AppointmentState;
  readonly what: Exclude<Told, 'OVER'>;
  readonly timeZone: string;
  readonly storeName: string | null;
  readonly storePhone: string | null;
}

/** « Métré – Cuisine Lefèvre »: what the calendar shows. */
export function summaryOf({ type, project }: Pick<AppointmentState, 'type' | 'project'>): string {
  return [appointmentWords[type], project?.label].filter(Boolean).join(' – ');
}

export function subjectOf({ state, what, timeZone }: InvitationFacts): string {
  return `${lead[what]} : ${summaryOf(state)}, ${moment(state.startsAt, timeZone)}`.slice(0, 300);
}

/** The plain words of an invitation. Only the appointment's own facts: no other project, no other attendee. */
export function messageOf(facts: InvitationFacts, recipient: string): string {
  const { state, what, timeZone, storeName, storePhone } = facts;
  const { startsAt, endsAt, movedFrom, address, detail } = state;
  const lines = [
    `Bonjour ${recipient},`,
    '',
    sentence[what],
    '',
    summaryOf(state),
    `Du ${moment(startsAt, timeZone)} au ${moment(endsAt, timeZone)}`,
    ...(what === 'MOVED' && movedFrom ? [`(auparavant : ${moment(movedFrom.startsAt, timeZone)})`] : []),
    ...(address ? [`Lieu : ${address}`] : []),
    ...(detail && what !== 'CANCELLED' ? ['', detail] : []),
    '',
    'Bien cordialement,',
    ...(storeName ? [storeName] : []),
    ...(storePhone ? [storePhone] : []),
  ];
  return lines.join('\n');
}

function moment(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('fr-FR', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

import type { AppointmentType, Language } from '@comptoir/contracts';
import type { AppointmentState, Attendee, Told } from '../appointments/appointment';

type Tellable = Exclude<Told, 'OVER'>;

export interface InvitationFacts {
  readonly state: AppointmentState;
  readonly what: Tellable;
  readonly timeZone: string;
  readonly storeName: string | null;
  readonly storePhone: string | null;
}

interface Words {
  readonly locale: string;
  readonly types: Readonly<Record<AppointmentType, string>>;
  readonly lead: Readonly<Record<Tellable, string>>;
  readonly sentence: Readonly<Record<Tellable, string>>;
  readonly colon: string;
  hello(name: string): string;
  span(from: string, to: string): string;
  before(moment: string): string;
  readonly place: string;
  readonly regards: string;
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    locale: 'fr-FR',
    types: {
      CALL: 'Appel',
      VISIT: 'Visite',
      SURVEY: 'Métré',
      DELIVERY: 'Livraison',
      INSTALLATION: 'Pose',
      AFTER_SALES: 'SAV',
    },
    lead: {
      PLANNED: 'Rendez-vous',
      CONFIRMED: 'Rendez-vous confirmé',
      MOVED: 'Rendez-vous déplacé',
      CANCELLED: 'Rendez-vous annulé',
    },
    sentence: {
      PLANNED: 'Nous vous proposons le rendez-vous suivant :',
      CONFIRMED: 'Le rendez-vous suivant est confirmé :',
      MOVED: 'Le rendez-vous a été déplacé :',
      CANCELLED: 'Le rendez-vous suivant est annulé :',
    },
    colon: ' : ',
    hello: (name) => `Bonjour ${name},`,
    span: (from, to) => `Du ${from} au ${to}`,
    before: (moment) => `(auparavant : ${moment})`,
    place: 'Lieu',
    regards: 'Bien cordialement,',
  },
  en: {
    locale: 'en-GB',
    types: {
      CALL: 'Call',
      VISIT: 'Visit',
      SURVEY: 'Site survey',
      DELIVERY: 'Delivery',
      INSTALLATION: 'Installation',
      AFTER_SALES: 'After-sales',
    },
    lead: {
      PLANNED: 'Appointment',
      CONFIRMED: 'Appointment confirmed',
      MOVED: 'Appointment moved',
      CANCELLED: 'Appointment cancelled',
    },
    sentence: {
      PLANNED: 'We propose the following appointment:',
      CONFIRMED: 'The following appointment is confirmed:',
      MOVED: 'The appointment has been moved:',
      CANCELLED: 'The following appointment is cancelled:',
    },
    colon: ': ',
    hello: (name) => `Dear ${name},`,
    span: (from, to) => `From ${from} to ${to}`,
    before: (moment) => `(before: ${moment})`,
    place: 'Place',
    regards: 'Kind regards,',
  },
};

/** « Métré – Cuisine Lefèvre »: what the calendar shows. */
export function summaryOf(
  { type, project }: Pick<AppointmentState, 'type' | 'project'>,
  language: Language,
): string {
  return [words[language].types[type], project?.label].filter(Boolean).join(' – ');
}

export function subjectOf({ state, what, timeZone }: InvitationFacts, language: Language): string {
  const { lead, colon, locale } = words[language];
  const when = moment(state.startsAt, { timeZone, locale });
  return `${lead[what]}${colon}${summaryOf(state, language)}, ${when}`.slice(0, 300);
}

/** The plain words of an invitation. Only the appointment's own facts: no other project, no other attendee. */
export function messageOf(
  facts: InvitationFacts,
  { name, language }: Pick<Attendee, 'name' | 'language'>,
): string {
  const { state, what, timeZone, storeName, storePhone } = facts;
  const { startsAt, endsAt, movedFrom, address, detail } = state;
  const t = words[language];
  const at = (instant: Date) => moment(instant, { timeZone, locale: t.locale });
  const lines = [
    t.hello(name),
    '',
    t.sentence[what],
    '',
    summaryOf(state, language),
    t.span(at(startsAt), at(endsAt)),
    ...(what === 'MOVED' && movedFrom ? [t.before(at(movedFrom.startsAt))] : []),
    ...(address ? [`${t.place}${t.colon}${address}`] : []),
    ...(detail && what !== 'CANCELLED' ? ['', detail] : []),
    '',
    t.regards,
    ...(storeName ? [storeName] : []),
    ...(storePhone ? [storePhone] : []),
  ];
  return lines.join('\n');
}

function moment(at: Date, { timeZone, locale }: { timeZone: string; locale: string }): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

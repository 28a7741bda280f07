import type { SignedInUser } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { text } from '../http/public-page';
import type { DigestFigures } from './digest';

type Language = SignedInUser['language'];
type Figure = keyof DigestFigures;

export interface DigestWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Told {
  readonly language: Language;
  readonly name: string;
  readonly day: Day;
  readonly figures: DigestFigures;
  /** Where the screens are; without it nothing is linked. */
  readonly publicUrl: string | undefined;
}

/** The list behind each figure, which has exactly that many rows; in the order of the message. */
const places: Readonly<Record<Figure, string>> = {
  overdueTasks: '/taches?due=overdue',
  tasksToday: '/taches?due=today',
  appointmentsToday: '/agenda?view=day&whose=mine',
  expiringQuotes: '/ventes/devis?validity=expiring',
  expiredQuotes: '/ventes/devis?validity=expired',
  unreadNotices: '/?notices=read',
};
const choice = '/?notices=choose';

interface Words {
  readonly locale: string;
  subject(day: string): string;
  hello(name: string): string;
  readonly intro: string;
  readonly stop: string;
  readonly colon: string;
  /** One, and several. */
  readonly figures: Readonly<Record<Figure, readonly [one: string, several: string]>>;
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    locale: 'fr-FR',
    subject: (day) => `Votre journée du ${day}`,
    hello: (name) => `Bonjour ${name},`,
    intro: 'Voici ce qui vous attend aujourd’hui :',
    stop: 'Ne plus recevoir ce résumé',
    colon: ' : ',
    figures: {
      overdueTasks: ['tâche en retard', 'tâches en retard'],
      tasksToday: ['tâche à faire aujourd’hui', 'tâches à faire aujourd’hui'],
      appointmentsToday: ['rendez-vous aujourd’hui', 'rendez-vous aujourd’hui'],
      expiringQuotes: ['devis qui expire bientôt', 'devis qui expirent bientôt'],
      expiredQuotes: ['devis expiré', 'devis expirés'],
      unreadNotices: ['notification non lue', 'notifications non lues'],
    },
  },
  en: {
    locale: 'en-GB',
    subject: (day) => `Your day, ${day}`,
    hello: (name) => `Hello ${name},`,
    intro: 'This is what awaits you today:',
    stop: 'Stop this digest',
    colon: ': ',
    figures: {
      overdueTasks: ['overdue task', 'overdue tasks'],
      tasksToday: ['task for today', 'tasks for today'],
      appointmentsToday: ['appointment today', 'appointments today'],
      expiringQuotes: ['quote that expires soon', 'quotes that expire soon'],
      expiredQuotes: ['expired quote', 'expired quotes'],
      unreadNotices: ['unread notice', 'unread notices'],
    },
  },
};

/** The message of one morning, in the language of its reader: what there is none of is not said. */
export function digestWords({ language, name, day, figures, publicUrl }: Told): DigestWords {
  const said = words[language];
  const linkTo = (place: string) => publicUrl && new URL(place, publicUrl).href;
  const lines = (Object.keys(places) as Figure[]).flatMap((figure) => {
    const count = figures[figure] ?? 0;
    if (count === 0) return [];
    const what = said.figures[figure][count === 1 ? 0 : 1];
    return [{ words: `${count.toLocaleString(said.locale)} ${what}`, link: linkTo(places[figure]) }];
  });
  const plain = ({ words: what, link }: Line) => (link ? `${what}${said.colon}${link}` : what);
  const stop = { words: said.stop, link: linkTo(choice) };
  const hello = said.hello(name);
  return {
    subject: said.subject(weekdayOf(day, said.locale)),
    text: [
      hello,
      said.intro,
      lines.map((line) => `- ${plain(line)}`).join('\n'),
      ...(stop.link ? [plain(stop)] : []),
    ].join('\n\n'),
    html: [
      `<p>${text(hello)}</p><p>${said.intro}</p>`,
      `<ul>${lines.map((line) => `<li>${linked(line)}</li>`).join('')}</ul>`,
      stop.link ? `<p>${linked(stop)}</p>` : '',
    ].join(''),
  };
}

interface Line {
  readonly words: string;
  readonly link: string | undefined;
}

const linked = ({ words: what, link }: Line): string =>
  link ? `<a href="${text(link)}">${text(what)}</a>` : text(what);

function weekdayOf(day: Day, locale: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return noon.toLocaleDateString(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
}

import type { Language, ResponseOf, readOptOut } from '@comptoir/contracts';
import { publicPage, text } from '../http/public-page';
import { optOutWords } from './opt-out-words';

/** In the language of the e-mail. `link` is known to be good: letters, digits, points and dashes. */
export function optOutPage(
  link: string,
  { topic, address, optedOut, language }: ResponseOf<typeof readOptOut>,
): string {
  const t = optOutWords[language];
  const kind = t.kinds[topic];
  const [title, words, action] = optedOut
    ? [t.stoppedTitle(kind), t.stopped(text(address), kind), button(`${link}/withdrawal`, t.resume)]
    : [t.title(kind), t.receives(text(address), kind), button(link, t.stop)];
  return publicPage({ language, title, body: `<p>${words}</p>${action}` });
}

export function unknownLinkPage(language: Language): string {
  const { unknownTitle, unknown } = optOutWords[language];
  return publicPage({ language, title: unknownTitle, body: `<p>${unknown}</p>` });
}

function button(link: string, label: string): string {
  return `<form method="post" action="${text(`/api/v1/opt-outs/${link}`)}"><button type="submit">${label}</button></form>`;
}

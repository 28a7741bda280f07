import { emailTopics, type findEmails, type InputOf } from '@comptoir/contracts';
import { listOf, type SearchParams } from '../../lib/search-params';

export const pageSize = 50;
type State = NonNullable<InputOf<typeof findEmails>['state']>[number];

/** What is chosen on the page, and the states that it stands for. */
export const emailGroups = {
  queued: ['QUEUED', 'SENDING', 'UNKNOWN'],
  sent: ['SENT'],
  suppressed: ['SUPPRESSED'],
  failed: ['FAILED'],
  bounced: ['BOUNCED'],
} as const satisfies Record<string, readonly State[]>;
export type EmailGroup = keyof typeof emailGroups;
export const groupNames = Object.keys(emailGroups) as readonly EmailGroup[];

export interface EmailSearch {
  state: EmailGroup | undefined;
  today: boolean;
  topic: (typeof emailTopics)[number] | undefined;
  scope: string[];
  cursor: string | undefined;
  page: number;
}

export function readEmailSearch(params: SearchParams): EmailSearch {
  const page = Number(params['page']);
  return {
    state: groupNames.find((name) => name === params['state']),
    today: params['when'] === 'today',
    topic: emailTopics.find((topic) => topic === params['topic']),
    scope: listOf(params['scope']),
    cursor: params['cursor'],
    page: params['cursor'] && Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

export function emailRequest({
  state,
  today,
  topic,
  scope,
  cursor,
}: EmailSearch): InputOf<typeof findEmails> {
  return {
    limit: pageSize,
    ...(state ? { state: [...emailGroups[state]] } : {}),
    ...(today ? { today } : {}),
    ...(topic ? { topic: [topic] } : {}),
    ...(scope.length > 0 ? { store: scope } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

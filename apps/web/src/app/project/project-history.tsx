import { Button } from '@mantine/core';
import { readProjectHistory, type InputOf, type ResponseOf } from '@comptoir/contracts';
import { useState } from 'react';
import { formatInstant } from '../../lib/format';
import { api } from '../../lib/api';
import { useAnswer } from '../../lib/use-ask';
import { hasWords, useWords } from '../../lib/words';
import { historyWords } from './history.words';
import { Loaded } from './loaded';
import classes from './project.module.css';
import { projectPageWords } from './project.words';

type Lines = ResponseOf<typeof readProjectHistory>;

/** What happened to the project and its papers, newest first. */
export function ProjectHistory({ projectId }: { projectId: string }) {
  const t = useWords(projectPageWords);
  const asked: InputOf<typeof readProjectHistory> = { projectId, limit: 50 };
  const answer = useAnswer(readProjectHistory, asked, { staleTime: 10_000 });
  const [older, setOlder] = useState<Lines>();
  const items = [...(answer.data?.items ?? []), ...(older?.items ?? [])];
  const next = (older ?? answer.data)?.page.next;
  const more = async (cursor: string) => {
    const page = await api.call(readProjectHistory, { ...asked, cursor });
    setOlder((known) => ({ items: [...(known?.items ?? []), ...page.items], page: page.page }));
  };
  return (
    <Loaded answer={answer} empty={items.length === 0 ? t('noHistory') : undefined}>
      <ul className={classes.thread}>
        {items.map((line) => (
          <HistoryLine key={line.id} line={line} />
        ))}
      </ul>
      {next && (
        <Button variant="subtle" size="compact-sm" onClick={() => void more(next)}>
          {t('more')}
        </Button>
      )}
    </Loaded>
  );
}

function HistoryLine({ line }: { line: Lines['items'][number] }) {
  const t = useWords(historyWords);
  const { at, actor, action, facts } = line;
  const detail = [facts['number'], facts['reason'] ?? facts['label']].filter(
    (one) => typeof one === 'string',
  );
  return (
    <li>
      <span />
      <div>
        <p className={classes.words}>
          {hasWords(historyWords, action) ? t(action) : action}
          {detail.length > 0 && <span className={classes.soft}> {detail.join(' · ')}</span>}
        </p>
        <p className={classes.about}>
          {formatInstant(at)} · {actor}
        </p>
      </div>
    </li>
  );
}

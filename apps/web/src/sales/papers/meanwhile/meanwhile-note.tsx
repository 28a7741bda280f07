import { Alert, Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { formatTime } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import classes from '../../../ui/paper-page.module.css';
import { meanwhileWords } from './meanwhile.words';
import type { Meanwhile } from './use-meanwhile';

export interface Summary {
  readonly name: string;
  readonly values: readonly string[];
}
export interface MeanwhileNoteProps {
  meanwhile: Meanwhile;
  mine: readonly Summary[];
  /** What is saved, once somebody has asked for the differences. */
  theirs: readonly Summary[] | undefined;
  onReload: () => void;
}

/** « A. Petit a modifié ce document à 14:32. » Nothing is overwritten before the differences were seen. */
export function MeanwhileNote({ meanwhile, mine, theirs, onReload }: MeanwhileNoteProps) {
  const t = useWords(meanwhileWords);
  const { change, compare, stale } = meanwhile;
  if (!stale && !theirs) return null;
  return (
    <Alert color="orange" variant="light" role="alert" p="sm" icon={<IconUsers size={18} aria-hidden />}>
      {change ? t('by', { by: change.by, time: formatTime(change.at) }) : t('somebody')} {t('kept')}
      {theirs && <Differences mine={mine} theirs={theirs} />}
      <Group gap="xs" mt="xs">
        {stale && (
          <Button size="compact-sm" variant="default" onClick={() => void compare()}>
            {t('differences')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onReload}>
          {t('reload')}
        </Button>
      </Group>
    </Alert>
  );
}

function Differences({ mine, theirs }: { mine: readonly Summary[]; theirs: readonly Summary[] }) {
  const t = useWords(meanwhileWords);
  const rows = mine
    .map(({ name, values }) => {
      const others = theirs.find((each) => each.name === name)?.values ?? [];
      return {
        name,
        theirs: others.filter((value) => !values.includes(value)),
        mine: values.filter((value) => !others.includes(value)),
      };
    })
    .filter((row) => row.mine.length + row.theirs.length > 0);
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <table className={classes.lines}>
        <thead>
          <tr>
            {(['field', 'theirs', 'mine'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <td>{row.name}</td>
              <td>{row.theirs.join(' · ') || '–'}</td>
              <td>{row.mine.join(' · ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {t('over')}
    </>
  );
}

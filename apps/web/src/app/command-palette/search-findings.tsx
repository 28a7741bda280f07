import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../../lib/words';
import { FindingList } from './finding-list';
import { paletteWords } from './palette.words';
import classes from './search-findings.module.css';
import { useChoice } from './use-choice';
import { useFindings, type Finding } from './use-findings';

interface SearchFindingsProps {
  /** What the field's list is called. */
  id: string;
  text: string;
  /** The field's keys are answered here. */
  keys: RefObject<((event: KeyboardEvent) => void) | undefined>;
  /** The option at hand, for the field to point at. */
  onChoice: (optionId: string | undefined) => void;
  onDone: () => void;
}

/** Under the field of the top bar: documents and projects by what they are; Enter alone searches all of them. */
export default function SearchFindings({ id, text, keys, onChoice, onDone }: SearchFindingsProps) {
  const t = useWords(paletteWords);
  const [asked] = useDebouncedValue(text, 200);
  const { groups, busy } = useFindings(asked);
  const findings = groups.flatMap((group) => group.findings);
  const run = (finding: Finding) => {
    onDone();
    finding.act();
  };
  const { at, press } = useChoice({ id, findings, first: -1, run });
  useEffect(() => {
    keys.current = press;
    return () => {
      keys.current = undefined;
    };
  });
  useEffect(() => onChoice(at < 0 ? undefined : `${id}-${at}`), [id, at, onChoice]);
  const settled = !busy && asked === text;
  return (
    <div className={classes.panel}>
      <FindingList groups={groups} id={id} label={t('results')} at={at} onRun={run} />
      <p className={classes.foot}>
        <span role="status">
          {findings.length > 0 ? t('found', { count: findings.length }) : settled && t('none')}
        </span>
        <span>{t('everything')}</span>
      </p>
    </div>
  );
}

import { Button } from '@mantine/core';
import type { NeedReason, previewGeneration, ResponseOf } from '@comptoir/contracts';
import { useWords } from '../../../lib/words';
import { needReasonWords } from '../../needs/need-reason.words';
import { generationWords } from './generation.words';

interface LeftOutReasonsProps {
  leftOut: ResponseOf<typeof previewGeneration>['leftOut'];
  value: NeedReason | undefined;
  onChange: (reason: NeedReason | undefined) => void;
}

/** Why lines are left out, with how many: pressed, only those are shown. */
export function LeftOutReasons({ leftOut, value, onChange }: LeftOutReasonsProps) {
  const t = useWords(generationWords);
  const tReason = useWords(needReasonWords);
  return leftOut.map(({ reason, lines }) => (
    <Button
      key={reason}
      size="compact-xs"
      variant={reason === value ? 'filled' : 'default'}
      aria-pressed={reason === value}
      onClick={() => onChange(reason === value ? undefined : reason)}
    >
      {t('leftOutFor', { reason: tReason(reason), count: lines })}
    </Button>
  ));
}

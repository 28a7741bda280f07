import { projectStages, type ProjectStage } from '@comptoir/contracts';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useWords } from '../../lib/words';
import classes from './project.module.css';
import { projectPageWords } from './project.words';

/** The steps that a shop speaks of, and the stage from which on each is done. */
const steps = [
  ['stepQUOTE', 'AWAITING_QUOTE_APPROVAL'],
  ['stepSIGNED', 'SURVEY_TO_DO'],
  ['stepCONTROLLED', 'CONTROLLED'],
  ['stepPURCHASING', 'PURCHASING'],
  ['stepREADY', 'READY_TO_DELIVER'],
  ['stepDELIVERED', 'DELIVERED'],
  ['stepINSTALLED', 'INSTALLED'],
  ['stepCLOSED', 'CLOSED'],
] as const;

export function StageSteps({ stage }: { stage: ProjectStage }) {
  const t = useWords(projectPageWords);
  const at = projectStages.indexOf(stage);
  return (
    <ol className={classes.steps} aria-label={t('stages')}>
      {steps.map(([word, from]) => {
        const reached = at >= projectStages.indexOf(from);
        const Glyph = reached ? IconCircleCheckFilled : IconCircle;
        return (
          <li
            key={word}
            data-reached={reached || undefined}
            aria-label={t(reached ? 'reached' : 'ahead', { step: t(word) })}
          >
            <Glyph size={16} aria-hidden />
            <span aria-hidden>{t(word)}</span>
          </li>
        );
      })}
    </ol>
  );
}

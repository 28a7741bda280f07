import { findPurchaseStageChanges } from '@comptoir/contracts';
import { formatInstant } from '../../../lib/format';
import { useAnswer } from '../../../lib/use-ask';
import { useLanguage, useWords } from '../../../lib/words';
import paper from '../../../ui/paper-page.module.css';
import { uiWords } from '../../../ui/ui.words';
import { stagesWords } from './stages.words';

/** Who changed the stages when, and to what. */
export function StageChanges() {
  const t = useWords(stagesWords);
  const tUi = useWords(uiWords);
  const language = useLanguage();
  const { data } = useAnswer(findPurchaseStageChanges, { limit: 20 });
  if (!data) return null;
  return (
    <section>
      <h2 className={paper.subtitle}>{t('changes')}</h2>
      <ul>
        {data.items.map(({ version, changedBy, changedAt, stages }) => (
          <li key={version}>
            {changedAt
              ? t('changed', { by: changedBy ?? '–', at: formatInstant(changedAt) })
              : t('delivered')}
            {tUi('colon')} {stages.map(({ name }) => name[language]).join(' → ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

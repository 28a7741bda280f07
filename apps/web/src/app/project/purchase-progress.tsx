import { readPurchasingFigures } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../lib/format';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { StageMark } from '../../purchasing/stages/stage-mark';
import { usePurchaseStages } from '../../purchasing/stages/use-purchase-stages';
import { Amount } from '../../ui/amount';
import classes from './project.module.css';
import { projectPageWords } from './project.words';

/** How far the purchases of the project are: of each stage how many, for how much, and the list of just these. */
export function PurchaseProgress({ projectId }: { projectId: string }) {
  const t = useWords(projectPageWords);
  const stages = usePurchaseStages();
  const { data } = useAnswer(readPurchasingFigures, { project: projectId }, { staleTime: 10_000 });
  if (!data || stages.length === 0) return null;
  return (
    <ol className={classes.steps} aria-label={t('purchaseStages')}>
      {stages.map((stage) => {
        const figure = data.items.find(({ key }) => key === stage.id);
        if (!figure) return null;
        return (
          <li key={stage.id} data-reached={figure.count > 0 || undefined}>
            <StageMark stage={stage} />
            {figure.count === 0 ? (
              formatCount(0)
            ) : (
              <Link
                to="/achats/commandes-fournisseurs"
                search={{ project: projectId, stage: stage.id }}
                aria-label={t('purchasesAt', { stage: stage.label, count: figure.count })}
              >
                {formatCount(figure.count)} · <Amount value={figure.amountExclTax} />
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

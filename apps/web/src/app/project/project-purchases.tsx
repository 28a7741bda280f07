import { findPurchaseOrders } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../../lib/format';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { statusLooks } from '../../purchasing/purchase-orders/purchase-order-icons';
import { purchaseOrderWords } from '../../purchasing/purchase-orders/purchase-order.words';
import { StageOf } from '../../purchasing/stages/stage-mark';
import { Amount } from '../../ui/amount';
import { IconText } from '../../ui/icon-text';
import page from '../../ui/paper-page.module.css';
import { Loaded } from './loaded';
import { projectPageWords } from './project.words';
import { PurchaseProgress } from './purchase-progress';

const most = 50;

/** What is bought for the project. */
export function ProjectPurchases({ projectId }: { projectId: string }) {
  const t = useWords(projectPageWords);
  const tOrder = useWords(purchaseOrderWords);
  const answer = useAnswer(findPurchaseOrders, { project: projectId, limit: most }, { staleTime: 10_000 });
  const orders = answer.data?.items ?? [];
  return (
    <Loaded answer={answer} empty={orders.length === 0 ? t('noPurchases') : undefined}>
      <PurchaseProgress projectId={projectId} />
      <div className={page.scroll}>
        <table className={page.lines}>
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('supplier')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('purchaseStage')}</th>
              <th scope="col">{t('expectedOn')}</th>
              <th scope="col" className={page.end}>
                {t('amountExcl')}
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map(({ id, number, supplier, status, stage, createdOn, expectedOn, amountExclTax }) => (
              <tr key={id}>
                <td>{formatDay(createdOn)}</td>
                <td>
                  <Link to="/achats/commandes-fournisseurs/$purchaseOrderId" params={{ purchaseOrderId: id }}>
                    {number}
                  </Link>
                </td>
                <td>{supplier.name}</td>
                <td>
                  <IconText {...statusLooks[status]} name={tOrder(status)}>
                    {tOrder(status)}
                  </IconText>
                </td>
                <td>
                  <StageOf stageId={stage} />
                </td>
                <td>{expectedOn && formatDay(expectedOn)}</td>
                <td className={page.end}>
                  <Amount value={amountExclTax} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answer.data?.page.next && (
        <Link to="/achats/commandes-fournisseurs" search={{ project: projectId }}>
          {t('allPurchases')}
        </Link>
      )}
    </Loaded>
  );
}

import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { OrderView } from '@comptoir/contracts';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { PaymentIcon } from '../order-icons';
import { Milestones } from './milestones';
import { orderPageWords } from './order-page.words';

const PlanPaymentsDialog = lazy(() => import('../plan-payments/plan-payments-dialog'));

/** The payment schedule with what of it is paid. */
export function OrderFinancing({ order: { financing, may } }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  const [planning, setPlanning] = useState(false);
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.subtitle}>{t('financing')}</h2>
        {may.includes('planPayments') && (
          <Button size="compact-sm" variant="light" onClick={() => setPlanning(true)}>
            {t('planPayments')}
          </Button>
        )}
      </div>
      <PaymentIcon payment={financing} />
      <div className={classes.scroll}>
        <Milestones milestones={financing.milestones} />
      </div>
      <dl className={classes.totals}>
        <div>
          <dt>{t('paid')}</dt>
          <dd>
            <Amount value={financing.paid} />
          </dd>
        </div>
        <div className={classes.grand}>
          <dt>{t('remaining')}</dt>
          <dd>
            <Amount value={financing.remaining} />
          </dd>
        </div>
      </dl>
      <Suspense fallback={null}>
        {planning && <PlanPaymentsDialog financing={financing} onClose={() => setPlanning(false)} />}
      </Suspense>
    </section>
  );
}

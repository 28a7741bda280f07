import { Suspense, lazy, use, useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { RowStop } from '../../../ui/list/row-stop';
import classes from './payment-peek.module.css';

const ScheduleCard = lazy(() => import('./schedule-card'));
/** Long enough not to ask for every row that the pointer passes. */
const restMs = 250;

/**
 * The card icon of an order, with its payment schedule while the pointer rests on it, on focus and on a click. Escape
 * closes it. The keyboard comes to it from its row.
 */
export function PaymentPeek({ orderId, children }: { orderId: string; children: ReactNode }) {
  const cardId = useId();
  const reachable = use(RowStop);
  const [near, setNear] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!near) return setOpen(false);
    const timer = setTimeout(() => setOpen(true), restMs);
    return () => clearTimeout(timer);
  }, [near]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault(); // one level per press: the list keeps its preview and its selection
    setOpen(false);
  };
  return (
    <button
      type="button"
      className={classes.peek}
      tabIndex={reachable ? 0 : -1}
      aria-expanded={open}
      aria-describedby={open ? cardId : undefined}
      onKeyDown={onKeyDown}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={() => setNear(false)}
      onClick={(event) => {
        event.stopPropagation(); // the row stays as it is
        setOpen(true);
      }}
    >
      {open ? (
        <Suspense fallback={children}>
          <ScheduleCard id={cardId} orderId={orderId}>
            {children}
          </ScheduleCard>
        </Suspense>
      ) : (
        children
      )}
    </button>
  );
}

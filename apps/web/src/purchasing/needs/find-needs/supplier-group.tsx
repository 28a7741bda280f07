import { Button, Checkbox } from '@mantine/core';
import type { findSupplierNeeds, InputOf, ResponseOf } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { IconAlertTriangle, IconChevronRight, IconClockExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoney } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { IconText } from '../../../ui/icon-text';
import { needWords } from '../needs.words';
import { NeedCells, NeedHeadings } from './need-cells';
import { NeedRows } from './need-rows';
import classes from './needs.module.css';

export type NeedFilter = InputOf<typeof findSupplierNeeds>;
type SupplierNeeds = ResponseOf<typeof findSupplierNeeds>['items'][number];

interface SupplierGroupProps {
  needs: SupplierNeeds;
  filter: NeedFilter;
  open: boolean;
  onToggle: () => void;
  /** Absent without the right to buy. With lines: only these. */
  onOrder: ((supplierId: string, orderLineIds: readonly string[]) => void) | undefined;
}

/** What can be bought now from one supplier. */
export function SupplierGroup({ needs, filter, open, onToggle, onOrder }: SupplierGroupProps) {
  const t = useWords(needWords);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { supplier } = needs;
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <section className={classes.group} aria-label={supplier.name}>
      <div className={classes.groupHead}>
        <h2 className={classes.name}>
          <button type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
            <IconChevronRight size={16} aria-hidden />
            {supplier.name}
          </button>
        </h2>
        <SupplierFacts needs={needs} />
        <span className={classes.spacer} />
        {onOrder && (
          <Button
            size="compact-sm"
            variant={ticked.size > 0 ? 'filled' : 'light'}
            aria-label={ticked.size > 0 ? undefined : t('orderOf', { supplier: supplier.name })}
            onClick={() => onOrder(supplier.id, [...ticked])}
          >
            {ticked.size > 0 ? t('orderTicked', { count: ticked.size }) : t('order')}
          </Button>
        )}
      </div>
      {open && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                {onOrder && <td />}
                <NeedHeadings />
              </tr>
            </thead>
            <tbody>
              <NeedRows
                wanted={{ ...filter, supplier: [supplier.id] }}
                columns={7}
                render={(need) => (
                  <tr>
                    {onOrder && (
                      <td>
                        <Checkbox
                          size="xs"
                          aria-label={t('tick', { label: need.label, order: need.order.number ?? '' })}
                          checked={ticked.has(need.orderLineId)}
                          onChange={() => toggle(need.orderLineId)}
                        />
                      </td>
                    )}
                    <NeedCells need={need} />
                  </tr>
                )}
              />
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function SupplierFacts({ needs }: { needs: SupplierNeeds }) {
  const t = useWords(needWords);
  const { amountExclTax, leadTimeDays, orderMinimum, late } = needs;
  const below = orderMinimum !== null && Money.of(amountExclTax).compare(Money.of(orderMinimum)) < 0;
  return (
    <>
      <span>
        {t('articles', { count: needs.lines })} · {t('projects', { count: needs.projects })} ·{' '}
        <Amount value={amountExclTax} /> {t('exclTax')}
      </span>
      {leadTimeDays !== null && (
        <span className={classes.soft}>
          {leadTimeDays > 0 && leadTimeDays % 7 === 0
            ? t('leadWeeks', { count: leadTimeDays / 7 })
            : t('leadDays', { count: leadTimeDays })}
        </span>
      )}
      {below && (
        <IconText
          icon={IconAlertTriangle}
          tone="warn"
          name={t('belowMinimum', { minimum: formatMoney(orderMinimum) })}
        >
          {t('belowMinimum', { minimum: formatMoney(orderMinimum) })}
        </IconText>
      )}
      {late > 0 && (
        <IconText icon={IconClockExclamation} tone="bad" name={t('lateCount', { count: late })}>
          {t('lateCount', { count: late })}
        </IconText>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { findNeeds, type NeedView } from '@comptoir/contracts';
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { needWords } from '../needs.words';
import { NeedCells, NeedHeadings } from './need-cells';
import { NeedRows } from './need-rows';
import classes from './needs.module.css';
import type { NeedFilter } from './supplier-group';

const ChooseSupplierDialog = lazy(() => import('../choose-supplier/choose-supplier-dialog'));

interface WithoutSupplierProps {
  filter: NeedFilter;
  open: boolean;
  mayChoose: boolean;
  onToggle: () => void;
}

/** Lines that only wait for a supplier, or for its reference: given one in place. */
export function WithoutSupplier({ filter, open, mayChoose, onToggle }: WithoutSupplierProps) {
  const t = useWords(needWords);
  const [choosing, setChoosing] = useState<NeedView>();
  const wanted = { ...filter, part: 'WITHOUT_SUPPLIER' as const };
  const count = useAnswer(findNeeds, { ...wanted, limit: 50 }, { staleTime: 10_000 }).data?.page.total ?? 0;
  if (count === 0) return null;
  return (
    <section className={classes.group} aria-label={t('without')}>
      <div className={classes.groupHead}>
        <h2 className={classes.name}>
          <button type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
            <IconChevronRight size={16} aria-hidden />
            {t('without')}
          </button>
        </h2>
        <IconText icon={IconAlertTriangle} tone="warn" name={t('withoutText')}>
          {t('articles', { count })}
        </IconText>
      </div>
      {open && (
        <>
          <p className={classes.text}>{t('withoutText')}</p>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <NeedHeadings />
                  <th scope="col">{t('supplier')}</th>
                </tr>
              </thead>
              <tbody>
                <NeedRows
                  wanted={wanted}
                  columns={7}
                  render={(need) => (
                    <tr>
                      <NeedCells need={need} />
                      <td>
                        {need.supplier && `${need.supplier.name} – ${t('noReference')} `}
                        {mayChoose && (
                          <Button
                            size="compact-xs"
                            variant="light"
                            aria-label={t('chooseFor', { label: need.label })}
                            onClick={() => setChoosing(need)}
                          >
                            {t('choose')}
                          </Button>
                        )}
                      </td>
                    </tr>
                  )}
                />
              </tbody>
            </table>
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {choosing && <ChooseSupplierDialog need={choosing} onClose={() => setChoosing(undefined)} />}
      </Suspense>
    </section>
  );
}

import { Badge } from '@mantine/core';
import type { OrderView, QuoteView } from '@comptoir/contracts';
import { formatPercent, formatQuantity } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Amount, useMoneyText } from '../../ui/amount';
import classes from '../../ui/paper-page.module.css';
import { paperWords } from './paper.words';

/** The lines with the totals that the server computed: per VAT rate, excluding and including tax. */
export function PaperLines({ paper }: { paper: QuoteView | OrderView }) {
  const t = useWords(paperWords);
  const money = useMoneyText();
  const hasEco = paper.lines.some(({ ecoContribution }) => /[1-9]/.test(ecoContribution));
  return (
    <section>
      <h2 className={classes.subtitle}>{t('lines')}</h2>
      <div className={classes.scroll}>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('label')}</th>
              <th scope="col" className={classes.end}>
                {t('quantity')}
              </th>
              <th scope="col" className={classes.end}>
                {t('unitPrice')}
              </th>
              <th scope="col" className={classes.end}>
                {t('discount')}
              </th>
              {hasEco && (
                <th scope="col" className={classes.end}>
                  {t('eco')}
                </th>
              )}
              <th scope="col" className={classes.end}>
                {t('vatRate')}
              </th>
              <th scope="col" className={classes.end}>
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {paper.lines.map((line) => (
              <tr key={line.id} data-optional={('optional' in line && line.optional) || undefined}>
                <td>
                  {line.label}{' '}
                  {line.article && <span className={classes.soft}>{line.article.reference}</span>}{' '}
                  {'optional' in line && line.optional && (
                    <Badge size="sm" variant="default">
                      {t('option')}
                    </Badge>
                  )}
                </td>
                <td className={classes.end}>{formatQuantity(line.quantity)}</td>
                <td className={classes.end}>
                  <Amount value={line.unitPrice} shape="unit" />
                </td>
                <td className={classes.end}>
                  {/[1-9]/.test(line.discountPercent) ? formatPercent(line.discountPercent) : '–'}
                </td>
                {hasEco && (
                  <td className={classes.end}>
                    <Amount value={line.ecoContribution} shape="bare" />
                  </td>
                )}
                <td className={classes.end}>{formatPercent(line.vatRate)}</td>
                <td className={classes.end}>
                  <Amount value={line.total} shape="bare" />
                </td>
              </tr>
            ))}
            {paper.lines.length === 0 && (
              <tr>
                <td colSpan={7} className={classes.soft}>
                  {t('noLines')}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <dl className={classes.totals}>
        <div>
          <dt>{t('totalExclTax')}</dt>
          <dd>
            <Amount value={paper.amountExclTax} />
          </dd>
        </div>
        {paper.vat.map(({ rate, base, vat }) => (
          <div key={rate} className={classes.soft}>
            <dt>{t('vatOf', { rate: formatPercent(rate), base: money(base) })}</dt>
            <dd>
              <Amount value={vat} />
            </dd>
          </div>
        ))}
        <div className={classes.grand}>
          <dt>{t('totalInclTax')}</dt>
          <dd>
            <Amount value={paper.amountInclTax} />
          </dd>
        </div>
        {paper.margin !== undefined && (
          <div className={classes.soft}>
            <dt>{t('margin')}</dt>
            <dd>
              <Amount value={paper.margin} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

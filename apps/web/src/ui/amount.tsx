import { formatAmount, formatMoney, formatShortMoney, formatUnitPrice } from '../lib/format';
import { usePreference } from '../lib/preferences';
import { useWords } from '../lib/words';
import { uiWords } from './ui.words';

interface AmountProps {
  value: string;
  /**
   * `bare`: 1 234,50 for columns; `unit`: the price of one, with all its decimals; `money`: with its sign; `short`: 1,2 M€
   * with the exact amount in the tooltip.
   */
  shape?: 'bare' | 'unit' | 'money' | 'short';
}

/** An amount; blurred and unread while « Masquer les montants » is on. */
export function Amount({ value, shape = 'money' }: AmountProps) {
  const t = useWords(uiWords);
  const [hidden] = usePreference('amountsHidden');
  if (hidden) {
    return (
      <span className="amount" role="img" aria-label={t('hiddenAmount')}>
        <span className="amount-hidden" aria-hidden>
          ●●●●
        </span>
      </span>
    );
  }
  if (shape === 'short') {
    return (
      <span className="amount" title={formatMoney(value)}>
        <span aria-hidden>{formatShortMoney(value)}</span>
        <span className="sr-only">{formatMoney(value)}</span>
      </span>
    );
  }
  return <span className="amount">{formats[shape](value)}</span>;
}

const formats = { bare: formatAmount, unit: formatUnitPrice, money: formatMoney };

/** Amounts inside a sentence; not told while they are hidden. */
export function useMoneyText(): (value: string) => string {
  const t = useWords(uiWords);
  const [hidden] = usePreference('amountsHidden');
  return hidden ? () => t('hiddenAmount') : formatMoney;
}

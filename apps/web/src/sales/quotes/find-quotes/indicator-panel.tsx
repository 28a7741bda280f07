import { Button, CloseButton, SegmentedControl, Skeleton } from '@mantine/core';
import { quoteIndicatorKeys, readQuoteIndicators, type ResponseOf } from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconBellRinging,
  IconCalendarOff,
  IconClock,
  IconFileText,
  IconHourglassHigh,
  IconListDetails,
  IconSignature,
} from '@tabler/icons-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { formatCount, formatMoney } from '../../../lib/format';
import { usePreference } from '../../../lib/preferences';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import type { Icon, Tone } from '../../../ui/icon-text';
import { uiWords } from '../../../ui/ui.words';
import classes from './indicator-panel.module.css';
import { indicatorWords } from './indicator.words';
import type { OfferedTarget } from './quote-target';

const Legend = lazy(() => import('../legend/legend-dialog'));

export type IndicatorKey = (typeof quoteIndicatorKeys)[number];
type Indicator = ResponseOf<typeof readQuoteIndicators>['items'][number];

const looks: Readonly<Record<IndicatorKey, { icon: Icon; tone: Tone }>> = {
  inProgress: { icon: IconFileText, tone: 'neutral' },
  signed: { icon: IconSignature, tone: 'good' },
  expiring: { icon: IconAlertTriangle, tone: 'warn' },
  expired: { icon: IconCalendarOff, tone: 'bad' },
  pending: { icon: IconHourglassHigh, tone: 'neutral' },
  valid: { icon: IconClock, tone: 'info' },
};
/** Cards with a reminder button: what is about to expire, and what has. */
export const remindable: readonly IndicatorKey[] = ['expiring', 'expired'];

interface IndicatorPanelProps {
  items: readonly Indicator[] | undefined;
  failed: boolean;
  pressed: IndicatorKey | undefined;
  onPress: (key: IndicatorKey) => void;
  targetOf: (key: IndicatorKey, documents: number) => OfferedTarget;
  remind: (target: OfferedTarget) => ReactNode;
  actions: ReactNode;
  /** Only where the panel is a sheet over the list. */
  onClose: (() => void) | undefined;
}

/** The figures at the right: each is a filter, and what needs doing has its button under the figure. */
export function IndicatorPanel({
  items,
  failed,
  pressed,
  onPress,
  targetOf,
  remind,
  actions,
  onClose,
}: IndicatorPanelProps) {
  const t = useWords(indicatorWords);
  const tUi = useWords(uiWords);
  const [exclTax, setExclTax] = usePreference('exclTax');
  const [legend, setLegend] = useState(false);
  const byKey = new Map(items?.map((item) => [item.key, item]));
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('tax')}
          value={exclTax ? 'excl' : 'incl'}
          onChange={(value) => setExclTax(value === 'excl')}
          data={[
            { value: 'excl', label: t('exclTax') },
            { value: 'incl', label: t('inclTax') },
          ]}
        />
        {onClose && <CloseButton aria-label={tUi('close')} onClick={onClose} />}
      </div>
      {failed && !items && <p className={classes.note}>{t('unavailable')}</p>}
      <div className={classes.cards}>
        {quoteIndicatorKeys.map((key, index) => {
          const item = byKey.get(key);
          if (!items && !failed) return <Skeleton key={key} height={50} radius="md" />;
          return (
            <div key={key}>
              <Card
                name={key}
                position={index + 1}
                item={item}
                pressed={pressed === key}
                exclTax={exclTax}
                onPress={() => onPress(key)}
              />
              {item && item.count > 0 && remindable.includes(key) && (
                <div className={classes.remind}>{remind(targetOf(key, item.count))}</div>
              )}
            </div>
          );
        })}
      </div>
      <div className={classes.actions}>{actions}</div>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconListDetails size={14} aria-hidden />}
        onClick={() => setLegend(true)}
      >
        {t('legend')}
      </Button>
      <Suspense fallback={null}>{legend && <Legend onClose={() => setLegend(false)} />}</Suspense>
    </div>
  );
}

interface CardProps {
  name: IndicatorKey;
  position: number;
  item: Indicator | undefined;
  pressed: boolean;
  exclTax: boolean;
  onPress: () => void;
}

function Card({ name, position, item, pressed, exclTax, onPress }: CardProps) {
  const t = useWords(indicatorWords);
  const { icon: Glyph, tone } = looks[name];
  const amount = item && (exclTax ? item.amountExclTax : item.amountInclTax);
  const [hidden] = usePreference('amountsHidden');
  const spoken = item
    ? t('spoken', {
        name: t(`${name}Spoken`),
        count: item.count,
        amount: hidden ? '–' : formatMoney(amount ?? '0.00'),
      }) + (item.signal ? `, ${t('todo')}` : '')
    : t(`${name}Spoken`);
  return (
    <button
      type="button"
      className={classes.card}
      aria-pressed={pressed}
      aria-label={spoken}
      onClick={onPress}
      disabled={!item}
    >
      <span className={classes.name} data-tone={tone}>
        <Glyph size={16} stroke={2} aria-hidden />
        <span>{t(name)}</span>
        <kbd className={classes.key}>{position}</kbd>
      </span>
      <span className={classes.figures}>
        <b>{item ? formatCount(item.count) : '–'}</b>
        {item?.signal && (
          <span className={classes.signal}>
            <span className={classes.dot} />
            <IconBellRinging size={13} aria-hidden />
            {t('todo')}
          </span>
        )}
        <span className={classes.amount}>{amount ? <Amount value={amount} shape="short" /> : '–'}</span>
      </span>
    </button>
  );
}

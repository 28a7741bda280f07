import { Button, Skeleton } from '@mantine/core';
import { IconBellRinging, IconListDetails } from '@tabler/icons-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { formatCount } from '../../lib/format';
import { usePreference } from '../../lib/preferences';
import { useWords, type Words } from '../../lib/words';
import { Amount, useMoneyText } from '../../ui/amount';
import { uiWords } from '../../ui/ui.words';
import type {
  CardDeclaration,
  CardFigure,
  DocumentRow,
  ListDeclaration,
  ListFilter,
  ListWordKey,
} from '../document-list';
import { documentWords } from '../documents.words';
import classes from './indicator-cards.module.css';

const TaxChoice = lazy(() => import('./tax-choice'));

interface IndicatorCardsProps<Filter extends ListFilter> {
  cards: readonly CardDeclaration<Filter>[];
  list: Pick<ListDeclaration<DocumentRow, Filter>, 'words' | 'exclTaxOnly' | 'Legend'>;
  figures: readonly CardFigure[] | undefined;
  failed: boolean;
  isPressed: (card: CardDeclaration<Filter>) => boolean;
  press: (card: CardDeclaration<Filter>) => void;
  /** What belongs under a figure. Of none it has no button, but a dialog that it opened before stays. */
  under: (card: CardDeclaration<Filter>) => ReactNode;
  actions: ReactNode;
}

/** The figures at the right: each is a filter, and what needs doing has its button under the figure. */
export function IndicatorCards<Filter extends ListFilter>(props: IndicatorCardsProps<Filter>) {
  const { cards, figures, failed } = props;
  const { words, exclTaxOnly, Legend } = props.list;
  const t = useWords(documentWords);
  const [prefersExclTax] = usePreference('exclTax');
  const exclTax = prefersExclTax || exclTaxOnly === true;
  const [legend, setLegend] = useState(false);
  const byKey = new Map(figures?.map((figure) => [figure.key, figure]));
  return (
    <div className={classes.panel}>
      {!exclTaxOnly && (
        <div className={classes.tax}>
          <Suspense fallback={null}>
            <TaxChoice />
          </Suspense>
        </div>
      )}
      {failed && !figures && <p className={classes.note}>{t('unavailable')}</p>}
      <div className={classes.cards}>
        {cards.map((card, index) => {
          const figure = byKey.get(card.key);
          if (!figures && !failed) return <Skeleton key={card.key} height={50} radius="md" />;
          const under = figure && props.under(card);
          return (
            <div key={card.key}>
              <Card
                card={card}
                position={index + 1}
                figure={figure}
                pressed={props.isPressed(card)}
                exclTax={exclTax}
                words={words}
                onPress={() => props.press(card)}
              />
              {under && <div className={classes.remind}>{under}</div>}
            </div>
          );
        })}
      </div>
      <div className={classes.actions}>{props.actions}</div>
      <div className={classes.legend}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconListDetails size={14} aria-hidden />}
          onClick={() => setLegend(true)}
        >
          {t('legend')}
        </Button>
      </div>
      <Suspense fallback={null}>{legend && <Legend onClose={() => setLegend(false)} />}</Suspense>
    </div>
  );
}

interface CardProps {
  card: CardDeclaration<ListFilter>;
  position: number;
  figure: CardFigure | undefined;
  pressed: boolean;
  exclTax: boolean;
  words: Words<ListWordKey>;
  onPress: () => void;
}

function Card({ card, position, figure, pressed, exclTax, words, onPress }: CardProps) {
  const t = useWords(documentWords);
  const tList = useWords(words);
  const tUi = useWords(uiWords);
  const Glyph = card.icon;
  const amount = figure && (exclTax ? figure.amountExclTax : figure.amountInclTax);
  const money = useMoneyText();
  const spoken = figure
    ? [
        `${card.spoken}${tUi('colon')} ${tList('count', { count: figure.count })}`,
        money(amount ?? '0.00'),
        ...(figure.signal ? [t('todo')] : []),
      ].join(', ')
    : card.spoken;
  return (
    <button
      type="button"
      className={classes.card}
      aria-pressed={pressed}
      aria-label={spoken}
      onClick={onPress}
      disabled={!figure}
    >
      <span className={classes.name} data-tone={card.tone}>
        <Glyph size={16} stroke={2} aria-hidden />
        <span>{card.label}</span>
        <kbd className={classes.key}>{position}</kbd>
      </span>
      <span className={classes.figures}>
        <b>{figure ? formatCount(figure.count) : '–'}</b>
        {figure?.signal && (
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

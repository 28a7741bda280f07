import { Link } from '@tanstack/react-router';
import { IconBellRinging } from '@tabler/icons-react';
import { formatCount, formatTime } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Amount } from '../../ui/amount';
import { dashboardWords } from './dashboard.words';
import classes from './dashboard.module.css';
import type { Figure } from './figure';
import type { ShownSection } from './use-sections';

/** The figures of one service. One that does not answer leaves its last ones, and says of when they are. */
export function SectionCard({ section }: { section: ShownSection }) {
  const t = useWords(dashboardWords);
  const { name, title, away, asOf, figures } = section;
  return (
    <section className={classes.section} aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`} className={classes.sectionTitle}>
        {title}
      </h2>
      {away && (
        <p className={classes.away} role="status">
          {asOf ? t('awaySince', { time: formatTime(asOf) }) : t('away')}
        </p>
      )}
      <ul className={classes.figures}>
        {figures.map((figure) => (
          <li key={figure.key}>
            <FigureLink figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FigureLink({ figure }: { figure: Figure }) {
  const t = useWords(dashboardWords);
  const { label, icon: Glyph, tone, count, amount, signal, to, search } = figure;
  return (
    <Link to={to} search={search} className={classes.figure}>
      <span className={classes.name} data-tone={tone}>
        <Glyph size={16} stroke={2} aria-hidden />
        {label}
      </span>
      {signal && (
        <span className={classes.signal}>
          <IconBellRinging size={13} aria-hidden />
          {t('todo')}
        </span>
      )}
      <b className={classes.count}>{formatCount(count)}</b>
      <span className={classes.amount}>
        {amount !== undefined && <Amount value={amount} shape="short" />}
      </span>
    </Link>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { appointmentTypeWords } from '../../lib/appointment-type.words';
import { formatDay, formatDayShort } from '../../lib/format';
import { today } from '../../lib/today';
import { useLanguage, useWords } from '../../lib/words';
import { stateLooks } from '../appointment-looks';
import { appointmentWords } from '../appointments.words';
import { wallSlotOf } from '../wall-slot';
import { hoursShown, type Column, type Placed } from './agenda-columns';
import classes from './agenda.module.css';

const hourHeight = 48;

interface AgendaGridProps {
  columns: readonly Column[];
  dimmed: boolean;
  onOpen: (appointmentId: string) => void;
}

/** Columns of days or people, hours downwards. Each appointment is a button; the arrows go from one to another. */
export function AgendaGrid({ columns, dimmed, onOpen }: AgendaGridProps) {
  const { first, last } = hoursShown(columns);
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <div className={classes.scroll} data-dimmed={dimmed || undefined} onKeyDown={walk}>
      <div className={classes.grid} style={{ ['--hour' as string]: `${hourHeight}px` }}>
        <div aria-hidden>
          <div className={`${classes.heading} ${classes.corner}`} />
          {hours.map((hour) => (
            <div key={hour} className={classes.hour}>
              {hour} h
            </div>
          ))}
        </div>
        {columns.map((column) => (
          <ColumnOfDay key={column.key} column={column} first={first} last={last} onOpen={onOpen} />
        ))}
      </div>
    </div>
  );
}

interface ColumnProps extends Pick<AgendaGridProps, 'onOpen'> {
  column: Column;
  first: number;
  last: number;
}

function ColumnOfDay({ column: { key, day, name, placed }, first, last, onOpen }: ColumnProps) {
  const language = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return (
    <section aria-labelledby={`column-${key}`}>
      <h2 id={`column-${key}`} className={classes.heading} data-today={day === today() || undefined}>
        {name ?? `${weekday} ${formatDayShort(day)}`}
      </h2>
      <ul className={classes.column} data-column style={{ height: (last - first) * hourHeight }}>
        {placed.map((each) => (
          <PlacedItem key={each.appointment.id} placed={each} first={first} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface PlacedItemProps extends Pick<AgendaGridProps, 'onOpen'> {
  placed: Placed;
  first: number;
}

function PlacedItem({ placed: { appointment, from, to, lane, lanes }, first, onOpen }: PlacedItemProps) {
  const t = useWords(appointmentWords);
  const tType = useWords(appointmentTypeWords);
  const { id, type, state, project, attendees, lateGoods } = appointment;
  const late =
    lateGoods &&
    t('lateGoods', { day: formatDay(lateGoods.expectedOn), purchaseOrder: lateGoods.purchaseOrder });
  const slot = wallSlotOf(appointment);
  const what = [tType(type), project?.label].filter(Boolean).join(' · ');
  const people = attendees.map((one) => one.name).join(', ');
  const name = [`${slot.from} – ${slot.to}`, what, people, t(state), ...(late ? [late] : [])];
  return (
    <li
      className={classes.placed}
      style={{
        top: ((from - first * 60) / 60) * hourHeight,
        height: ((to - from) / 60) * hourHeight,
        insetInlineStart: `${(lane / lanes) * 100}%`,
        width: `${100 / lanes}%`,
      }}
    >
      <button
        type="button"
        className={classes.item}
        data-appointment={id}
        data-tone={stateLooks[state].tone}
        data-short={to - from < 60 || undefined}
        aria-label={name.join(', ')}
        title={name.join('\n')}
        onClick={() => onOpen(id)}
      >
        <div>
          <span className={classes.time}>{slot.from}</span> {what}
        </div>
        <div>
          {late && <IconAlertTriangle size={14} aria-hidden />} {t(state)}
        </div>
      </button>
    </li>
  );
}

/** Up and down within a column, left and right to the nearest of a neighbour that has any. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const here = (event.target as HTMLElement).closest<HTMLElement>('[data-appointment]');
  if (step === undefined || !here) return;
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-appointment]'),
  ]);
  const at = columns.findIndex((column) => column.includes(here));
  const row = columns[at]?.indexOf(here) ?? 0;
  event.preventDefault();
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    columns[at]?.[row + step]?.focus();
    return;
  }
  for (let next = at + step; columns[next]; next += step) {
    const column = columns[next] ?? [];
    const target = column[Math.min(row, column.length - 1)];
    if (target) return target.focus();
  }
}

import { Link, useRouterState } from '@tanstack/react-router';
import {
  IconCalendarWeek,
  IconChecklist,
  IconHome,
  IconLoader2,
  IconReceipt2,
  IconSettings,
  IconShoppingCart,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { openOperations } from '../../sales/bulk/operations-state';
import { useMay } from '../../session/session';
import type { Icon } from '../../ui/icon-text';
import { appWords } from '../app.words';
import { useMayOperate, usePlaces, type Place } from '../places';
import classes from './frame.module.css';

/** The tabs that exist and that the role may read; the others are not there at all. */
export function Rail({ scope }: { scope: string | undefined }) {
  const t = useWords(appWords);
  const mayOperate = useMayOperate();
  const mayBuy = useMay('purchase-order.read');
  const mayTasks = useMay('task.read');
  const mayMeet = useMay('appointment.read');
  const reachable = usePlaces();
  const first = (wanted: Place['section']) => reachable.find(({ section }) => section === wanted);
  const sales = reachable.find(({ name }) => name === 'quotes') ?? first('sales');
  const administration = first('administration');
  return (
    <nav className={classes.rail} aria-label={t('navigation')}>
      <RailLink root="/" to="/" scope={scope} icon={IconHome}>
        {t('home')}
      </RailLink>
      {sales && (
        <RailLink root="/ventes" to={sales.path} scope={scope} icon={IconReceipt2}>
          {t('sales')}
        </RailLink>
      )}
      {mayBuy && (
        <RailLink root="/achats" to="/achats" scope={scope} icon={IconShoppingCart}>
          {t('purchasing')}
        </RailLink>
      )}
      {mayTasks && (
        <RailLink root="/taches" to="/taches" scope={scope} icon={IconChecklist}>
          {t('tasks')}
        </RailLink>
      )}
      {mayMeet && (
        <RailLink root="/agenda" to="/agenda" scope={scope} icon={IconCalendarWeek}>
          {t('agenda')}
        </RailLink>
      )}
      <hr className={classes.railRule} />
      {mayOperate && (
        <button type="button" className={classes.railItem} onClick={() => openOperations()}>
          <IconLoader2 size={20} stroke={1.7} aria-hidden />
          {t('operations')}
        </button>
      )}
      {administration && (
        <RailLink root="/administration" to={administration.path} icon={IconSettings}>
          {t('administration')}
        </RailLink>
      )}
    </nav>
  );
}

interface RailLinkProps {
  /** Every page below it is of this section; below the root there is only the home page. */
  root: string;
  to: string;
  scope?: string | undefined;
  icon: Icon;
  children: ReactNode;
}

function RailLink({ root, to, scope, icon: Glyph, children }: RailLinkProps) {
  const active = useRouterState({
    select: ({ location: { pathname } }) => (root === '/' ? pathname === root : pathname.startsWith(root)),
  });
  return (
    <Link
      to={to}
      search={scope ? { scope } : {}}
      className={classes.railItem}
      data-active={active || undefined}
    >
      <Glyph size={20} stroke={1.7} aria-hidden />
      {children}
    </Link>
  );
}

import { usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { purchaseOrderList } from '../../purchasing/purchase-orders/find-purchase-orders/purchase-order-list';
import { orderList } from '../../sales/orders/find-orders/order-list';
import { quoteList } from '../../sales/quotes/find-quotes/quote-list';
import type { Sections } from './dashboard-data';
import { dashboardWords } from './dashboard.words';
import { figuresOfList, type Figure } from './figure';
import { appointmentCards, emailCards, plainFigures, taskCards } from './plain-cards';

export interface ShownSection {
  readonly name: keyof Sections;
  readonly title: string;
  /** Its service does not answer: the figures are of another moment, or there are none. */
  readonly away: boolean;
  readonly asOf: string | null;
  readonly figures: readonly Figure[];
}

const names = ['quotes', 'orders', 'purchasing', 'tasks', 'appointments', 'emails'] as const;

/** The sections that the role may see, each with the figures that it has. */
export function useSections(sections: Sections | undefined, scope: string[]): readonly ShownSection[] {
  const say = useWords(dashboardWords);
  const [exclTax] = usePreference('exclTax');
  const [quoteCards, orderCards] = [quoteList.useCards(), orderList.useCards()];
  const purchaseCards = purchaseOrderList.useCards();
  if (!sections) return [];
  const { quotes, orders, purchasing, tasks, appointments, emails } = sections;
  const given = { scope, exclTax };
  const figures: Record<keyof Sections, readonly Figure[]> = {
    quotes: figuresOfList(quoteList, quoteCards, { ...given, items: quotes.data?.items ?? [] }),
    orders: figuresOfList(orderList, orderCards, { ...given, items: orders.data?.items ?? [] }),
    purchasing: figuresOfList(purchaseOrderList, purchaseCards, {
      ...given,
      items: purchasing.data?.items ?? [],
    }),
    tasks: plainFigures(taskCards, tasks.data, { to: '/taches', scope, say }),
    appointments: plainFigures(appointmentCards, appointments.data, { to: '/agenda', scope, say }),
    emails: plainFigures(emailCards, emails.data, { to: '/administration/e-mails', scope, say }),
  };
  return names
    .filter((name) => sections[name].status !== 'forbidden')
    .map((name) => ({
      name,
      title: say(name),
      away: sections[name].status !== 'ok',
      asOf: sections[name].asOf,
      figures: figures[name],
    }));
}

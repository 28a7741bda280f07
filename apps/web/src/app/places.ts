import type { Permission } from '@comptoir/contracts';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useWords } from '../lib/words';
import { openOperations } from '../sales/bulk/operations-state';
import { holds, useUser } from '../session/session';
import { appWords } from './app.words';

type PlaceName =
  | 'allPapers'
  | 'quotes'
  | 'orders'
  | 'needs'
  | 'purchaseOrders'
  | 'tasks'
  | 'agenda'
  | 'templates'
  | 'emails'
  | 'importFiles'
  | 'suppliers'
  | 'stores'
  | 'reminderPlans'
  | 'users'
  | 'roles'
  | 'taskTypes'
  | 'approvalLimits'
  | 'purchaseStages';

/** A page one can go to: by the tabs of its section, by `G` and its letter, from the palette. */
export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  /** Of several, one is enough. */
  readonly permission: Permission | readonly Permission[];
  /** Tabs of one section stand side by side. */
  readonly section?: 'sales' | 'purchasing' | 'administration';
  /** A list of documents, which the search of the top bar narrows. */
  readonly searched?: true;
  /** After `G`. */
  readonly letter?: string;
}

export const places: readonly Place[] = [
  {
    name: 'allPapers',
    path: '/ventes/tous',
    permission: ['quote.read', 'order.read'],
    section: 'sales',
    searched: true,
  },
  {
    name: 'quotes',
    path: '/ventes/devis',
    permission: 'quote.read',
    section: 'sales',
    searched: true,
    letter: 'd',
  },
  {
    name: 'orders',
    path: '/ventes/commandes',
    permission: 'order.read',
    section: 'sales',
    searched: true,
    letter: 'c',
  },
  {
    name: 'needs',
    path: '/achats/a-commander',
    permission: 'purchase-order.read',
    section: 'purchasing',
    letter: 'a',
  },
  {
    name: 'purchaseOrders',
    path: '/achats/commandes-fournisseurs',
    permission: 'purchase-order.read',
    section: 'purchasing',
    searched: true,
  },
  {
    name: 'suppliers',
    path: '/achats/fournisseurs',
    permission: 'supplier.read',
    section: 'purchasing',
  },
  { name: 'tasks', path: '/taches', permission: 'task.read' },
  { name: 'agenda', path: '/agenda', permission: 'appointment.read' },
  {
    name: 'templates',
    path: '/administration/modeles',
    permission: 'template.write',
    section: 'administration',
  },
  {
    name: 'emails',
    path: '/administration/e-mails',
    permission: 'email.read',
    section: 'administration',
  },
  {
    name: 'importFiles',
    path: '/administration/import',
    permission: 'import.run',
    section: 'administration',
  },
  {
    name: 'stores',
    path: '/administration/magasins',
    permission: 'store.write',
    section: 'administration',
  },
  {
    name: 'reminderPlans',
    path: '/administration/relances',
    permission: 'reminder-plan.write',
    section: 'administration',
  },
  {
    name: 'users',
    path: '/administration/utilisateurs',
    permission: 'user.read',
    section: 'administration',
  },
  {
    name: 'roles',
    path: '/administration/roles',
    permission: 'user.read',
    section: 'administration',
  },
  {
    name: 'taskTypes',
    path: '/administration/types-de-taches',
    permission: 'task-type.write',
    section: 'administration',
  },
  {
    name: 'approvalLimits',
    path: '/administration/seuils',
    permission: 'approval-limit.write',
    section: 'administration',
  },
  {
    name: 'purchaseStages',
    path: '/administration/etapes-d-achat',
    permission: 'purchase-stage.write',
    section: 'administration',
  },
];

/** Where somebody may go, in words, and how to get there with the stores of the top bar. */
export function usePlaces() {
  const t = useWords(appWords);
  const user = useUser();
  const navigate = useNavigate();
  const scope = useRouterState({ select: ({ location }) => (location.search as { scope?: string }).scope });
  return places
    .filter(({ permission }) => holds(user, permission))
    .map((place) => ({
      ...place,
      label: t(place.name),
      go: () => void navigate({ to: place.path, search: scope ? { scope } : {} }),
    }));
}

/** Who may see papers, or what we buy, may select them, and have something done to what is selected. */
export const useMayOperate = (): boolean =>
  holds(useUser(), ['quote.read', 'order.read', 'purchase-order.read']);

/** The keys that lead from anywhere to anywhere: `G`, then a letter. */
export function usePlaceKeys(): Readonly<Record<string, () => void>> {
  const reachable = usePlaces();
  const mayOperate = useMayOperate();
  return {
    ...Object.fromEntries(reachable.flatMap(({ letter, go }) => (letter ? [[letter, go]] : []))),
    ...(mayOperate && { j: () => openOperations() }),
  };
}

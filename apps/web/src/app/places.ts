import type { Permission } from '@comptoir/contracts';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useWords } from '../lib/words';
import { openOperations } from '../sales/bulk/operations-state';
import { useUser } from '../session/session';
import { appWords } from './app.words';

type PlaceName = 'quotes' | 'orders' | 'purchaseOrders' | 'tasks' | 'agenda' | 'templates' | 'importFiles';

/** A page one can go to: by the tabs of its section, by `G` and its letter, from the palette. */
export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly permission: Permission;
  /** Tabs of one section stand side by side. */
  readonly section?: 'sales' | 'purchasing' | 'administration';
  /** After `G`. */
  readonly letter?: string;
}

export const places: readonly Place[] = [
  { name: 'quotes', path: '/ventes/devis', permission: 'quote.read', section: 'sales', letter: 'd' },
  { name: 'orders', path: '/ventes/commandes', permission: 'order.read', section: 'sales', letter: 'c' },
  {
    name: 'purchaseOrders',
    path: '/achats/commandes-fournisseurs',
    permission: 'purchase-order.read',
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
    name: 'importFiles',
    path: '/administration/import',
    permission: 'import.run',
    section: 'administration',
  },
];

/** Where somebody may go, in words, and how to get there with the stores of the top bar. */
export function usePlaces() {
  const t = useWords(appWords);
  const { grants } = useUser();
  const navigate = useNavigate();
  const scope = useRouterState({ select: ({ location }) => (location.search as { scope?: string }).scope });
  return places
    .filter(({ permission }) => grants[permission] !== undefined)
    .map((place) => ({
      ...place,
      label: t(place.name),
      go: () => void navigate({ to: place.path, search: scope ? { scope } : {} }),
    }));
}

/** The keys that lead from anywhere to anywhere: `G`, then a letter. */
export function usePlaceKeys(): Readonly<Record<string, () => void>> {
  const reachable = usePlaces();
  return {
    ...Object.fromEntries(reachable.flatMap(({ letter, go }) => (letter ? [[letter, go]] : []))),
    j: () => openOperations(),
  };
}

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { parseSearchParams, stringifySearchParams } from '../lib/search-params';
import { rememberedScope } from '../lib/store-scope';
import { SessionGate } from '../session/session-gate';
import { BrokenPage, NotFoundPage } from './error-page';
import { Frame } from './layout/frame';
import { LanguageSwitch } from './layout/language-switch';

const rootRoute = createRootRoute({
  component: () => (
    <SessionGate languageSwitch={<LanguageSwitch />}>
      <Frame />
    </SessionGate>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    const scope = rememberedScope();
    if (scope && !(search as { scope?: string }).scope)
      throw redirect({ to: '/', search: { ...search, scope } });
  },
  component: lazyRouteComponent(() => import('./pages/dashboard-page')),
});
const salesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes',
  beforeLoad: ({ location }) => {
    if (location.pathname === '/ventes') throw redirect({ to: '/ventes/devis' });
  },
});
const allPapersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/tous',
  component: lazyRouteComponent(() => import('./pages/all-papers-page')),
});
const quotesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/devis',
  component: lazyRouteComponent(() => import('./pages/quotes-page')),
});
const newQuoteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/devis/nouveau',
  component: lazyRouteComponent(() => import('./pages/new-quote-page')),
});
const quoteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/devis/$quoteId',
  component: lazyRouteComponent(() => import('./pages/quote-page')),
});
const ordersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/commandes',
  component: lazyRouteComponent(() => import('./pages/orders-page')),
});
const newOrderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/commandes/nouvelle',
  component: lazyRouteComponent(() => import('./pages/new-order-page')),
});
const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes/commandes/$orderId',
  component: lazyRouteComponent(() => import('./pages/order-page')),
});
const purchasingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/achats',
  beforeLoad: ({ location }) => {
    if (location.pathname !== '/achats') return;
    throw redirect({ to: '/achats/a-commander', search: location.search });
  },
});
const needsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/achats/a-commander',
  component: lazyRouteComponent(() => import('./pages/needs-page')),
});
const purchaseOrdersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/achats/commandes-fournisseurs',
  component: lazyRouteComponent(() => import('./pages/purchase-orders-page')),
});
const purchaseOrderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/achats/commandes-fournisseurs/$purchaseOrderId',
  component: lazyRouteComponent(() => import('./pages/purchase-order-page')),
});
const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projets/$projectId',
  component: lazyRouteComponent(() => import('./pages/project-page')),
});
const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/taches',
  component: lazyRouteComponent(() => import('./pages/tasks-page')),
});
const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agenda',
  component: lazyRouteComponent(() => import('./pages/agenda-page')),
});
const templatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/modeles',
  component: lazyRouteComponent(() => import('./pages/templates-page')),
});
const emailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/e-mails',
  component: lazyRouteComponent(() => import('./pages/emails-page')),
});
const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/import',
  component: lazyRouteComponent(() => import('./pages/import-page')),
});
const suppliersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/achats/fournisseurs',
  component: lazyRouteComponent(() => import('./pages/suppliers-page')),
});
const storesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/magasins',
  component: lazyRouteComponent(() => import('./pages/stores-page')),
});
const reminderPlansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/relances',
  component: lazyRouteComponent(() => import('./pages/reminder-plans-page')),
});
const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/utilisateurs',
  component: lazyRouteComponent(() => import('./pages/users-page')),
});
const rolesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/roles',
  component: lazyRouteComponent(() => import('./pages/roles-page')),
});
const taskTypesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/types-de-taches',
  component: lazyRouteComponent(() => import('./pages/task-types-page')),
});
const approvalLimitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/seuils',
  component: lazyRouteComponent(() => import('./pages/approval-limits-page')),
});
const purchaseStagesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/etapes-d-achat',
  component: lazyRouteComponent(() => import('./pages/purchase-stages-page')),
});

export const routeTree = rootRoute.addChildren([
  homeRoute,
  salesRoute,
  allPapersRoute,
  quotesRoute,
  newQuoteRoute,
  quoteRoute,
  ordersRoute,
  newOrderRoute,
  orderRoute,
  purchasingRoute,
  needsRoute,
  purchaseOrdersRoute,
  purchaseOrderRoute,
  projectRoute,
  tasksRoute,
  agendaRoute,
  templatesRoute,
  emailsRoute,
  importRoute,
  suppliersRoute,
  storesRoute,
  reminderPlansRoute,
  usersRoute,
  rolesRoute,
  taskTypesRoute,
  approvalLimitsRoute,
  purchaseStagesRoute,
]);

export const routerOptions = {
  parseSearch: parseSearchParams,
  stringifySearch: stringifySearchParams,
  defaultPreload: 'intent',
  scrollRestoration: true,
} as const;

export const router = createRouter({ routeTree, ...routerOptions });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

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
  beforeLoad: () => {
    const scope = rememberedScope();
    throw redirect({ to: '/ventes/devis', search: scope ? { scope } : {} });
  },
});
const salesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ventes',
  beforeLoad: ({ location }) => {
    if (location.pathname === '/ventes') throw redirect({ to: '/ventes/devis' });
  },
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
    throw redirect({ to: '/achats/commandes-fournisseurs', search: location.search });
  },
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
const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/import',
  component: lazyRouteComponent(() => import('./pages/import-page')),
});

export const routeTree = rootRoute.addChildren([
  homeRoute,
  salesRoute,
  quotesRoute,
  newQuoteRoute,
  quoteRoute,
  ordersRoute,
  orderRoute,
  purchasingRoute,
  purchaseOrdersRoute,
  purchaseOrderRoute,
  tasksRoute,
  agendaRoute,
  templatesRoute,
  importRoute,
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

import './browser';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { routeTree, routerOptions } from '../app/routes';
import { clearToasts } from '../ui/toasts/toast-store';
import { FakeGateway } from './fake-gateway';

// Working out what is visible costs a second for each look at a table; nothing here hides by style.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

/** The whole application at an address, talking to a gateway made of fixtures. */
export function renderApp(address: string, gateway = new FakeGateway()) {
  clearToasts();
  globalThis.fetch = gateway.fetch as unknown as typeof fetch;
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree, ...routerOptions, history });
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, gcTime: Infinity }, mutations: { gcTime: Infinity } },
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { gateway, address: () => history.location.href };
}

import './browser';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { routeTree, routerOptions } from '../app/routes';
import { FakeGateway } from './fake-gateway';

/** The whole application at an address, talking to a gateway made of fixtures. */
export function renderApp(address: string, gateway = new FakeGateway()) {
  localStorage.clear();
  globalThis.fetch = gateway.fetch as unknown as typeof fetch;
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree, ...routerOptions, history });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { gateway, address: () => history.location.href };
}

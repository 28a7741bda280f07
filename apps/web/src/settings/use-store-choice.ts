import { useNavigate, useSearch } from '@tanstack/react-router';
import { useStores, useUser } from '../session/session';

/** The store whose settings are on the page: the address says which, else it is one's own. */
export function useStoreChoice() {
  const params = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const { homeStore } = useUser();
  const stores = useStores();
  const known = (id: string | undefined) => stores.find((store) => store.id === id);
  return {
    stores,
    store: known(params['store']) ?? known(homeStore?.id) ?? stores[0],
    choose: (store: string) => void navigate({ to: '.', search: { ...params, store } }),
  };
}
export type StoreChoice = ReturnType<typeof useStoreChoice>;

import { closeSession } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { interruptOnSessionEnd } from '../../lib/sign-in-again';
import { clearToasts } from '../../ui/toasts/toast-store';
import { tellOtherTabs } from '../session';

/** Signs out here and in the other tabs; what was read is forgotten. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    interruptOnSessionEnd(false);
    await api.call(closeSession, {}).catch(() => undefined);
    tellOtherTabs(null);
    clearToasts();
    await queries.resetQueries();
  };
}

import { Suspense, lazy, useState } from 'react';
import { UserButton } from './user-button';

const OpenedUserMenu = lazy(() => import('./opened-user-menu'));

/** The menu of whoever is signed in. What is in it comes when somebody opens it. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const [wanted, setWanted] = useState(false);
  const button = <UserButton onClick={() => setWanted(true)} />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedUserMenu onShortcuts={onShortcuts} />
    </Suspense>
  );
}

import { Suspense, lazy, useState } from 'react';
import { OperationsButton } from '../../sales/bulk/operations-button';

const OthersRunning = lazy(() => import('./others-running'));

/** Traitements in the top bar. What goes on in purchasing is counted in once it is known, in the same button. */
export function JobsButton() {
  const [others, setOthers] = useState(0);
  return (
    <>
      <OperationsButton others={others} />
      <Suspense fallback={null}>
        <OthersRunning onCount={setOthers} />
      </Suspense>
    </>
  );
}

import { useEffect, useState } from 'react';
import classes from './top-progress.module.css';

/** Nothing at first; a thin bar after 400 ms; a text after 2 s. */
export function TopProgress({ busy, slowText }: { busy: boolean; slowText: string }) {
  const [stage, setStage] = useState<'quiet' | 'bar' | 'text'>('quiet');
  useEffect(() => {
    if (!busy) {
      setStage('quiet');
      return undefined;
    }
    const timers = [setTimeout(() => setStage('bar'), 400), setTimeout(() => setStage('text'), 2_000)];
    return () => timers.forEach(clearTimeout);
  }, [busy]);
  if (stage === 'quiet') return null;
  return (
    <>
      <div className={classes.bar} />
      {stage === 'text' && (
        <div className={classes.text} role="status">
          {slowText}
        </div>
      )}
    </>
  );
}

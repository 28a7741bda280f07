import { Skeleton } from '@mantine/core';
import classes from './document-list-page.module.css';

const rows = Array.from({ length: 16 }, (_, index) => index);

/** Before the first answer only; later the old rows stay. */
export function SkeletonRows() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {rows.map((row) => (
        <Skeleton key={row} height={18} radius="sm" />
      ))}
    </div>
  );
}

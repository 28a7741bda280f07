import { Popover, Skeleton } from '@mantine/core';
import { readFinancing } from '@comptoir/contracts';
import type { ReactNode } from 'react';
import { useRefusalText } from '../../../lib/refusals';
import { useAnswer } from '../../../lib/use-ask';
import { Milestones } from '../order-page/milestones';

interface ScheduleCardProps {
  /** Of what is shown. */
  id: string;
  orderId: string;
  children: ReactNode;
}

/** The payment schedule beside the icon that it explains. */
export default function ScheduleCard({ id, orderId, children }: ScheduleCardProps) {
  const say = useRefusalText();
  const answer = useAnswer(readFinancing, { orderId }, { staleTime: 10_000 });
  return (
    <Popover opened withRoles={false} position="bottom-end" withArrow withinPortal>
      <Popover.Target>
        <span>{children}</span>
      </Popover.Target>
      <Popover.Dropdown id={id}>
        {answer.data ? (
          <Milestones milestones={answer.data.milestones} />
        ) : answer.error ? (
          say(answer.error)
        ) : (
          <Skeleton height={48} width={360} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

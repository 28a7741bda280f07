import { Button } from '@mantine/core';
import { IconCalendarPlus, IconChecklist } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import type { Participant } from '../../../appointments/plan-appointment/appointment-plan';
import { useCommands } from '../../../lib/commands';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { projectMakingsWords } from './project-makings.words';

const TaskDialog = lazy(() => import('../../../tasks/write-task/task-dialog'));
const PlanDialog = lazy(() => import('../../../appointments/plan-appointment/plan-dialog'));

const makings = [
  { name: 'task', permission: 'task.write', hotkey: 't', icon: IconChecklist },
  { name: 'appointment', permission: 'appointment.write', hotkey: 'r', icon: IconCalendarPlus },
] as const;
type Making = (typeof makings)[number]['name'];

interface Person {
  readonly id: string;
  readonly name: string;
}
interface ProjectMakingsProps {
  project: { readonly id: string; readonly number: string; readonly label: string };
  storeId: string;
  people: {
    readonly customer: Person;
    readonly salesperson: Person | null;
    readonly installer?: Person | null;
  };
}

/** What can be made for one project, wherever one meets it. */
export function ProjectMakings({ project, storeId, people }: ProjectMakingsProps) {
  const t = useWords(projectMakingsWords);
  const may = { task: useMay('task.write'), appointment: useMay('appointment.write') };
  const [making, setMaking] = useState<Making>();
  const offered = makings.filter(({ name }) => may[name]);
  const close = () => setMaking(undefined);
  useCommands(
    offered.map(({ name, hotkey }) => ({ name, hotkey, label: t(name), act: () => setMaking(name) })),
  );
  const { id, number, label } = project;
  const about = { id, number, label };
  return (
    <>
      {offered.map(({ name, icon: Glyph }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="default"
          leftSection={<Glyph size={16} aria-hidden />}
          onClick={() => setMaking(name)}
        >
          {t(name)}…
        </Button>
      ))}
      <Suspense fallback={null}>
        {making === 'task' && <TaskDialog about={{ storeId, project: about }} onClose={close} />}
        {making === 'appointment' && (
          <PlanDialog project={about} participants={participantsOf(people)} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

function participantsOf({ customer, salesperson, installer }: ProjectMakingsProps['people']): Participant[] {
  return [
    { part: 'CUSTOMER', ...customer },
    ...(salesperson ? [{ part: 'SALESPERSON' as const, ...salesperson }] : []),
    ...(installer ? [{ part: 'INSTALLER' as const, ...installer }] : []),
  ];
}

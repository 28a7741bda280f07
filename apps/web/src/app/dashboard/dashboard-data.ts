import type { readDashboard, ResponseOf } from '@comptoir/contracts';

export type Sections = ResponseOf<typeof readDashboard>['sections'];
export type TaskFigures = NonNullable<Sections['tasks']['data']>;
export type AppointmentFigures = NonNullable<Sections['appointments']['data']>;
export type EmailFigures = NonNullable<Sections['emails']['data']>;

import { CreateTasks20261124100000 } from './20261124100000-create-tasks';
import { CreateAppointments20261124103500 } from './20261124103500-create-appointments';
import { CreateComments20261124103600 } from './20261124103600-create-comments';
import { CreateNotices20261124103700 } from './20261124103700-create-notices';
import { ExtendTasks20261124103800 } from './20261124103800-extend-tasks';
import { MarkTouched20261124105800 } from './20261124105800-mark-touched';
import { BringPapers20261124194500 } from './20261124194500-bring-papers';
import { ExpectDeliveries20261129012100 } from './20261129012100-expect-deliveries';
import { NoteLanguagesOfAttendees20261129141000 } from './20261129141000-note-languages-of-attendees';
import { RememberSettledApprovals20261130034000 } from './20261130034000-remember-settled-approvals';

export const tasksMigrations = [
  CreateTasks20261124100000,
  CreateAppointments20261124103500,
  CreateComments20261124103600,
  CreateNotices20261124103700,
  ExtendTasks20261124103800,
  MarkTouched20261124105800,
  BringPapers20261124194500,
  ExpectDeliveries20261129012100,
  NoteLanguagesOfAttendees20261129141000,
  RememberSettledApprovals20261130034000,
];

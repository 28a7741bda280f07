import { startService } from '@comptoir/service-kit';
import { tasksService } from './tasks-service';

startService(tasksService);

import { startService } from '@comptoir/service-kit';
import { notificationsService } from './notifications-service';

startService(notificationsService);

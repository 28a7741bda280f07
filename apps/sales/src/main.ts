import { startService } from '@comptoir/service-kit';
import { salesService } from './sales-service';

startService(salesService);

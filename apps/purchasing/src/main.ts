import { startService } from '@comptoir/service-kit';
import { purchasingService } from './purchasing-service';

startService(purchasingService);

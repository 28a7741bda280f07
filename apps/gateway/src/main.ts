import { startService } from '@comptoir/service-kit';
import { gatewayService } from './gateway-service';

startService(gatewayService);

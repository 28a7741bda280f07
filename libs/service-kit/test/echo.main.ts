import { startService } from '../src';
import { echoService } from './echo-service.builder';

startService(echoService);

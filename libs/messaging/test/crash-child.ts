import { startService } from './service';
import { KeepStateWhenCounted } from './sample';

/** A service in a process of its own, to be killed at a crash point. */
const [service, natsUrl, databaseUrl] = process.argv.slice(2) as ['tasks' | 'sales', string, string];
const providers = service === 'sales' ? [KeepStateWhenCounted] : [];
void startService(service, { natsUrl, databaseUrl, providers });

// Never outlives the test that started it.
process.stdin.on('end', () => process.exit(0)).resume();

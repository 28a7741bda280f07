export { Secret, secret } from './config/secret';
export {
  configOf,
  type ConfigDefinition,
  type ConfigOf,
  type ConfigRow,
  type ServiceConfig,
} from './config/config-of';
export { InvalidConfig } from './config/invalid-config';
export { renderConfigTable, renderEnvExample } from './config/config-docs';
export type { Environment } from './config/environment.config';
export { Every } from './jobs/every';
export { Jobs } from './jobs/jobs';
export { Periodic } from './jobs/periodic';
export { Logger, createLogger, type LogLevel } from './logs/logger';
export { ServiceMetrics } from './metrics/service-metrics';
export { httpStatusOf, problemReply, type ProblemReply } from './http/problem-reply';
export { ProblemFilter } from './http/problem.filter';
export { TokenCache } from './tokens/token-cache';
export { signInternalToken, type InternalClaims, type PrivateJwk } from './tokens/sign-internal-token';
export { verifyInternalRequest, verifyInternalToken, type PublicJwk } from './tokens/verify-internal-token';
export { Readiness, type Check } from './service/readiness';
export { CONFIG, ServiceModule } from './service/service.module';
export {
  createService,
  type CommandOutcome,
  type CreateOptions,
  type RunningService,
  type ServiceCommand,
  type ServiceDefinition,
} from './service/create-service';
export { rebuildCountersCommand } from './service/rebuild-counters';
export { startService } from './service/start-service';

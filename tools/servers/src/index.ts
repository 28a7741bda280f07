export { freePort, freePorts, isFree } from './free-port';
export { natsBinary } from './nats-binary';
export { type NatsOptions, type NatsServer, startNats, storeDirOf } from './nats';
export { postgresBinaries } from './postgres-binaries';
export { type PostgresOptions, type PostgresServer, startPostgres } from './postgres';
export { TEST_POSTGRES, throwawayPostgres, type ThrowawayPostgres } from './throwaway-postgres';
export { hasCode, isMissing, randomPassword, readIfPresent, writePrivate } from './private-files';
export { endStray, forgetDeadPostgres, identityOf } from './process-identity';
export { type Exit, type Supervised, type SuperviseOptions, supervise } from './supervise';

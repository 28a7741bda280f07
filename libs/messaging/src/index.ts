export { MessagingModule } from './messaging.module';
export { Engine, type EngineHealth } from './engine';
export {
  defaultPace,
  silentLog,
  type Authenticate,
  type MessagingLog,
  type MessagingOptions,
  type Pace,
} from './options';
export { noMetrics, type MessagingMetrics } from './metrics';
export { Caller, type CallerFacts } from './caller';
export { AnswersBackbone } from './backbone/answers-backbone';
export { Backbone, connectionOptions, type BackboneOptions } from './backbone/backbone';
export { UnfitServer, type ServerDemands } from './backbone/fit-server';
export {
  childOf,
  currentCause,
  currentDeadline,
  currentTrace,
  currentUser,
  noteUser,
  runInTrace,
  traceIdOf,
} from './backbone/trace';
export { Answers } from './asks/answers';
export { AskContext } from './asks/ask-context';
export { AskFault } from './asks/ask-fault';
export { AskServer, type AskServerOptions } from './asks/ask-server';
export { Asks, type AskOptions, type RawAnswer } from './asks/asks';
export { RawJson } from './asks/raw-json';
export { etagOf, expectedVersion, requiredVersion } from './asks/version-tag';
export { parseJson } from './envelope/json';
export { checked, fieldErrorsOf } from './envelope/field-errors';
export { Outbox, type Announcement, type Order } from './outbox/outbox';
export { On, OnCommand, type Hearable } from './consumers/on';
export { newest, type Heard } from './consumers/heard';
export { InfrastructureDown } from './infrastructure-down';
export {
  DeadLetters,
  type DeadLetter,
  type DeadLetterChoice,
  type DeadLetterDetail,
  type DeadLetterGroup,
  type DeadLetterStatus,
} from './dead-letters/dead-letters';
export { Pokes, type Poke } from './pokes/pokes';
export { crashPoint } from './crash-point.config';
export { messagingMigrations } from './migrations/20261124T000001-messaging-tables';
export { natsServerConfig, type NatsServerSettings } from './streams/nats-server-config';
export {
  holderOf,
  holders,
  permissionsOfUser,
  users,
  type NatsHolder,
  type NatsUser,
  type Permissions,
} from './streams/permissions';
export { PartnerDoor, type PartnerQuestion } from './partners/partner-door';
export { provisionStreams, type Provisioned } from './streams/provision-streams';
export { keepProvisioned, type KeepProvisionedOptions, type Provisioner } from './streams/keep-provisioned';
export { defaultLimits, type StreamLimits } from './streams/definitions';
export { describeTopology } from './streams/describe-topology';

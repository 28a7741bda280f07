import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { IdempotencyModule } from '../idempotency/idempotency.module';
import { SessionsModule } from '../sessions/sessions.module';
import { LocalAnswers } from './answers-here.http';
import { ContractEdge } from './contract-edge.http';
import { Entrance } from './entrance.http';
import { Pressure } from './pressure.http';
import { RateLimit } from './rate-limit.http';
import { RouteBook } from './route-book.http';

@Module({
  imports: [DiscoveryModule, IdempotencyModule, SessionsModule],
  providers: [ContractEdge, Entrance, LocalAnswers, Pressure, RateLimit, RouteBook],
  exports: [ContractEdge, Entrance, RouteBook],
})
export class EdgeModule {}

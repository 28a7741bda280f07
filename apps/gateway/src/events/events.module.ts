import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { BulkOperationStreamHttp } from './bulk-operation-stream.http';
import { ExportStreamHttp } from './export-stream.http';
import { EventsHttp } from './events.http';
import { LiveStreams } from './live-streams.http';

@Module({
  imports: [SessionsModule],
  controllers: [BulkOperationStreamHttp, EventsHttp, ExportStreamHttp],
  providers: [LiveStreams],
})
export class EventsModule {}

import { Module } from '@nestjs/common';
import { UsersModule } from '../users/users.module';
import { TellApproversWhenApprovalAsked } from './tell-approvers-when-approval-asked/tell-approvers-when-approval-asked.reaction';

/** What is done here for large files of data; their routes are those of the service that makes them. */
@Module({
  imports: [UsersModule],
  providers: [TellApproversWhenApprovalAsked],
})
export class ExportsModule {}

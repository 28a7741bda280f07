import { Module } from '@nestjs/common';
import { AddFilePart } from './add-file-part/add-file-part.handler';
import { AttachedFiles } from './attached-files.port';
import { AttachmentRules } from './attachment-rules.port';
import { ChangeAttachmentRule } from './change-attachment-rule/change-attachment-rule.handler';
import { CreateAttachedFile } from './create-attached-file/create-attached-file.handler';
import { FindAttachmentRules } from './find-attachment-rules/find-attachment-rules.query';

@Module({
  controllers: [FindAttachmentRules, ChangeAttachmentRule, CreateAttachedFile, AddFilePart],
  providers: [AttachedFiles, AttachmentRules],
  exports: [AttachedFiles, AttachmentRules],
})
export class AttachmentsModule {}

import { Module } from '@nestjs/common';
import { AddFilePart } from './add-file-part/add-file-part.handler';
import { AttachedFiles } from './attached-files.port';
import { AttachmentRules } from './attachment-rules.port';
import { ChangeAttachmentRule } from './change-attachment-rule/change-attachment-rule.handler';
import { CreateAttachedFile } from './create-attached-file/create-attached-file.handler';
import { FindAttachmentRules } from './find-attachment-rules/find-attachment-rules.query';
import { ProjectFiles } from './project-files.port';
import { ProjectPapers } from './project-papers.port';

@Module({
  controllers: [FindAttachmentRules, ChangeAttachmentRule, CreateAttachedFile, AddFilePart],
  providers: [AttachedFiles, AttachmentRules, ProjectFiles, ProjectPapers],
  exports: [AttachedFiles, ProjectFiles, ProjectPapers],
})
export class AttachmentsModule {}

import { Module } from '@nestjs/common';
import { ChangeTemplate } from './change-template/change-template.handler';
import { FindTemplates } from './find-templates/find-templates.query';
import { Templates } from './templates.port';

@Module({
  controllers: [FindTemplates, ChangeTemplate],
  providers: [Templates],
  exports: [Templates],
})
export class TemplatesModule {}

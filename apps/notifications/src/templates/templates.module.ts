import { Module } from '@nestjs/common';
import { ChangeTemplate } from './change-template/change-template.handler';
import { CreateTemplate } from './create-template/create-template.handler';
import { DeleteTemplate } from './delete-template/delete-template.handler';
import { FindTemplateVariables } from './find-template-variables/find-template-variables.query';
import { FindTemplateVersions } from './find-template-versions/find-template-versions.query';
import { FindTemplates } from './find-templates/find-templates.query';
import { ReadTemplate } from './read-template/read-template.query';
import { RestoreTemplate } from './restore-template/restore-template.handler';
import { TemplateDesk } from './template-desk.port';
import { SpokenTemplates } from './spoken-templates.port';
import { Templates } from './templates.port';

@Module({
  controllers: [
    FindTemplates,
    ReadTemplate,
    FindTemplateVersions,
    FindTemplateVariables,
    CreateTemplate,
    ChangeTemplate,
    DeleteTemplate,
    RestoreTemplate,
  ],
  providers: [Templates, TemplateDesk, SpokenTemplates],
  exports: [SpokenTemplates],
})
export class TemplatesModule {}

import { Module } from '@nestjs/common';
import { ChangeTemplate } from './change-template/change-template.handler';
import { FindTemplates } from './find-templates/find-templates.query';
import { TemplateRepository } from './template.repository';

@Module({ controllers: [FindTemplates, ChangeTemplate], providers: [TemplateRepository], exports: [TemplateRepository] })
export class TemplatesModule {}

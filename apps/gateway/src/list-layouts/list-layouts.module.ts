import { Module } from '@nestjs/common';
import { FindListLayouts } from './find-list-layouts/find-list-layouts.query';
import { KeepListLayout } from './keep-list-layout/keep-list-layout.handler';
import { ListLayoutRepository } from './list-layout.repository';

@Module({ providers: [FindListLayouts, KeepListLayout, ListLayoutRepository] })
export class ListLayoutsModule {}

import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ImportsHttp } from './imports.http';

@Module({ imports: [StoresModule], controllers: [ImportsHttp] })
export class ImportsModule {}

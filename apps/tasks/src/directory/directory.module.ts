import { Module } from '@nestjs/common';
import { Directory } from './directory.port';

@Module({ providers: [Directory], exports: [Directory] })
export class DirectoryModule {}

import { Module } from '@nestjs/common';
import { ArticleIntake } from './article-intake.port';
import { FindArticles } from './find-articles/find-articles.query';

@Module({ controllers: [FindArticles], providers: [ArticleIntake], exports: [ArticleIntake] })
export class ArticlesModule {}

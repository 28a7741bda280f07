import { Module } from '@nestjs/common';
import { ArticleChanges } from './article-changes.port';
import { ArticleIntake } from './article-intake.port';
import { Catalogue } from './catalogue.port';
import { FindArticles } from './find-articles/find-articles.query';

@Module({
  controllers: [FindArticles],
  providers: [ArticleChanges, ArticleIntake, Catalogue],
  exports: [ArticleChanges, ArticleIntake, Catalogue],
})
export class ArticlesModule {}

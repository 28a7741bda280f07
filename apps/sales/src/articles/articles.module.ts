import { Module } from '@nestjs/common';
import { ArticleIntake } from './article-intake.port';
import { Catalogue } from './catalogue.port';
import { FindArticles } from './find-articles/find-articles.query';

@Module({
  controllers: [FindArticles],
  providers: [ArticleIntake, Catalogue],
  exports: [ArticleIntake, Catalogue],
})
export class ArticlesModule {}

import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { NoticesModule } from '../notices/notices.module';
import { StoresModule } from '../stores/stores.module';
import { CommentMessages } from './comment-messages.port';
import { CommentNews } from './comment-news.port';
import { CommentRepository } from './comment.repository';
import { CommentViews } from './comment-view.port';
import { CreateComment } from './create-comment/create-comment.handler';
import { CreateOrderedComments } from './create-ordered-comments/create-ordered-comments.reaction';
import { EditComment } from './edit-comment/edit-comment.handler';
import { FindComments } from './find-comments/find-comments.query';
import { ReadComment } from './read-comment/read-comment.query';
import { RemoveComment } from './remove-comment/remove-comment.handler';

@Module({
  imports: [DirectoryModule, NoticesModule, StoresModule],
  controllers: [FindComments, ReadComment, CreateComment, EditComment, RemoveComment],
  providers: [CommentRepository, CommentMessages, CommentNews, CommentViews, CreateOrderedComments],
})
export class CommentsModule {}

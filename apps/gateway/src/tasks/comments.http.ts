import { createComment, editComment, findComments, readComment, removeComment } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const CommentsHttp = controllerOf('comments', [
  createComment,
  editComment,
  findComments,
  readComment,
  removeComment,
]);

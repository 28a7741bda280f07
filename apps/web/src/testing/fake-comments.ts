import {
  createComment,
  editComment,
  findComments,
  removeComment,
  type CommentView,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { aQuote, idOf, parties, user } from './fixtures';

/** Comments that live as long as the gateway of a test; their author may change what did not go to the customer. */
export function answerComments(gateway: Pick<Answering, 'on'>): void {
  let comments: CommentView[] = [];
  gateway.on(createComment, ({ projectId, body, audience, mentionIds }) => {
    const { project, store } = aQuote(0);
    const changeable = !audience.includes('CUSTOMER');
    const comment: CommentView = {
      id: idOf(53, comments.length + 1),
      version: 1,
      storeId: store.id,
      project: { id: projectId, number: project.number, label: project.label },
      body,
      audience,
      mentions: parties.filter(({ id }) => mentionIds.includes(id)),
      author: { id: user.id, name: user.name },
      createdAt: '2026-11-24T09:00:00Z',
      editedAt: null,
      editableUntil: changeable ? '2026-11-24T09:15:00Z' : null,
      may: changeable ? ['edit', 'remove'] : [],
    };
    comments = [comment, ...comments];
    return comment;
  });
  gateway.on(editComment, ({ commentId, body, audience }) => {
    const comment = comments.find(({ id }) => id === commentId);
    if (!comment) throw new Refusal('not-found', 'comment.not-found', { commentId });
    const edited = {
      ...comment,
      body,
      audience,
      version: comment.version + 1,
      editedAt: '2026-11-24T09:05:00Z',
    };
    comments = comments.map((each) => (each.id === commentId ? edited : each));
    return edited;
  });
  gateway.on(removeComment, ({ commentId }) => {
    comments = comments.filter(({ id }) => id !== commentId);
    return {};
  });
  gateway.on(findComments, () => ({
    items: comments,
    page: { next: null, previous: null, total: comments.length },
  }));
}

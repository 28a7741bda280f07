import { createComment, findComments } from '@comptoir/contracts';
import type { House, Project } from './house';

interface CommentStory {
  readonly body: string;
  readonly audience: ('TEAM' | 'SALESPERSON')[];
  /** Mentions the project's salesperson. */
  readonly mention?: true;
}

const stories: readonly CommentStory[] = [
  { body: 'La cliente hésite entre chêne clair et noyer ; échantillons à poster.', audience: ['TEAM'] },
  { body: 'Cotes à reprendre : le mur du fond n’est pas d’équerre.', audience: ['TEAM', 'SALESPERSON'] },
  { body: 'Peux-tu rappeler avant vendredi ? Le voisin a signé ailleurs.', audience: ['SALESPERSON'] },
  { body: 'Accès camion impossible avant 9 h, prévenir le livreur.', audience: ['TEAM'] },
  { body: 'Merci de vérifier la remise, elle me paraît forte.', audience: ['TEAM'], mention: true },
];

/** What the team says about its projects; no word goes to a customer. What is there already is left alone. */
export async function makeComments(house: House, projects: readonly Project[]): Promise<void> {
  for (const [index, { body, audience, mention }] of stories.entries()) {
    const project = projects.filter(({ salesperson }) => salesperson !== null)[index];
    if (!project) throw new Error('A project with a salesperson is needed.');
    const { items } = await house.client.call(findComments, { projectId: project.id });
    if (items.some((comment) => comment.body === body)) continue;
    const mentionIds = mention && project.salesperson ? [project.salesperson.id] : [];
    await house.client.call(createComment, { projectId: project.id, body, audience, mentionIds });
  }
}

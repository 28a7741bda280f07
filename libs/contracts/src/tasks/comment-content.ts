import { z } from 'zod';
import { text } from '../shared/values';

/**
 * Who reads it. TEAM: everybody who may read the project's comments; SALESPERSON: the project's salesperson;
 * CUSTOMER: the customer, by e-mail, and the team. The author and those mentioned always do.
 */
export const commentAudiences = ['TEAM', 'SALESPERSON', 'CUSTOMER'] as const;
export type CommentAudience = (typeof commentAudiences)[number];

const body = text(4000)
  .trim()
  .min(1)
  .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, 'Text without control characters');
export const commentContent = {
  body,
  audience: z
    .array(z.enum(commentAudiences))
    .min(1)
    .max(3)
    .refine((list) => new Set(list).size === list.length, 'Each audience once'),
};

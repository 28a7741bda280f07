import type { CommentAudience, DirectoryProject } from '@comptoir/contracts';
import { commentErrors } from './comment.errors';

/**
 * The customer where the comment is for the customer. Refuses what would reach nobody: a customer without an address,
 * a salesperson alone where the project has none.
 */
export function customerOf(
  audience: readonly CommentAudience[],
  { id, customer, salesperson }: DirectoryProject,
) {
  if (audience.every((one) => one === 'SALESPERSON') && salesperson === null)
    throw commentErrors.noSalesperson(id);
  if (!audience.includes('CUSTOMER')) return null;
  if (customer.email === null) throw commentErrors.noAddress(customer.id);
  return { id: customer.id, name: customer.name, email: customer.email, language: customer.language };
}

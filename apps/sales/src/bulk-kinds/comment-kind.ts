import { createComments, type DataOf } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import type { BulkKind, OrderOf } from './bulk-kind';

type CommentItem = DataOf<typeof createComments>['items'][number];
type CommentFacts = Pick<CommentItem, 'project' | 'salespersonId' | 'customer'>;

/** One comment per project, however many of its documents were selected; to the customer it is an e-mail too. */
export const commentKind: BulkKind<OrderOf<'comment'>, CommentFacts> = {
  permission: 'comment.write',
  itemPer: 'project',
  deferred: ({ comment }) => comment.audience.includes('CUSTOMER'),
  takesBack: true,
  command: createComments,
  label: ({ comment }) => comment.body.replace(/\s+/g, ' ').slice(0, 120),

  rules({ order: { comment }, stillMeant, permitted }) {
    const toCustomer = comment.audience.includes('CUSTOMER');
    const onlySalesperson = comment.audience.every((one) => one === 'SALESPERSON');
    return {
      joins: sql`left join party c on c.id = p.customer_id`,
      reason: sql`case
        when not ${permitted} then 'FORBIDDEN'
        when not ${stillMeant} then 'NO_LONGER_MATCHES'
        when ${toCustomer}::boolean and c.email is null then 'NO_ADDRESS'
        when ${onlySalesperson}::boolean and p.salesperson_id is null then 'NO_SALESPERSON' end`,
      facts: sql`jsonb_build_object(
        'project', jsonb_build_object('id', p.id, 'number', p.number, 'label', p.label),
        'salespersonId', p.salesperson_id,
        'customer', case when ${toCustomer}::boolean then
          jsonb_build_object('id', c.id, 'name', c.display_name, 'email', c.email, 'language', c.language) end)`,
    };
  },

  chunk({ comment }, frame, items): DataOf<typeof createComments> {
    return {
      ...frame,
      comment,
      items: items.map(({ itemId, storeId, facts }) => ({ itemId, storeId, ...facts })),
    };
  },
};

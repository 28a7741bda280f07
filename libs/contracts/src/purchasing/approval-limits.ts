import { z } from 'zod';
import { defineAsk } from '../define';
import { money } from '../shared/values';

/** How much a role may approve at once; the one without a role counts for all roles that have none of their own. */
const approvalLimit = z
  .object({
    roleId: z.uuid().nullable(),
    /** Excluding tax; null: without a limit. */
    limit: money.nullable(),
  })
  .meta({ id: 'ApprovalLimit' });

export const findApprovalLimits = defineAsk({
  name: 'purchasing.approval-limit.find',
  http: { method: 'GET', path: '/approval-limits', summary: 'List how much each role may approve' },
  permission: 'purchase-order.read',
  request: z.strictObject({}),
  response: z.object({ items: z.array(approvalLimit) }),
});
/** For the whole network: refused to whoever writes limits for some stores only. */
export const setApprovalLimit = defineAsk({
  name: 'purchasing.approval-limit.set',
  http: { method: 'PUT', path: '/approval-limits', summary: 'Set how much a role may approve' },
  permission: 'approval-limit.write',
  request: z.strictObject({ roleId: z.uuid().nullable(), limit: money.nullable() }),
  response: approvalLimit,
});

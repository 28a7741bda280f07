import type { Caller } from '@comptoir/messaging';
import { sql, type SqlFragment } from '@comptoir/persistence';

const open = sql`e.state in ('QUEUED', 'RUNNING', 'AWAITING_APPROVAL')`;

/** The export `e` as the contract's JSON, for somebody who ordered it or may decide on it. */
export function exportItem({ userId }: Caller): SqlFragment {
  const mine = sql`e.created_by = ${userId}`;
  return sql`json_build_object(
    'id', e.id, 'content', e.content, 'list', e.list, 'format', e.format, 'state', e.state, 'failure', e.failure,
    'total', e.total, 'done', e.done, 'fileName', e.file_name, 'bytes', e.bytes, 'createdAt', ${instant('created_at')},
    'finishedAt', ${instant('finished_at')}, 'expiresAt', ${instant('expires_at')},
    'orderedBy', e.created_by_name, 'mine', ${mine},
    'approval', case when e.approval_rows is not null then json_build_object('rows', e.approval_rows,
      'until', ${instant('approval_until')}, 'decidedBy', e.decided_by_name, 'decidedAt', ${instant('decided_at')},
      'reason', e.refusal_reason) end,
    'may', case when ${mine} and ${open} then json_build_array('cancel')
      when ${mine} and e.state = 'COMPLETED' and e.expires_at > clock_timestamp() then json_build_array('download')
      when not ${mine} and e.state = 'AWAITING_APPROVAL' then json_build_array('approve', 'refuse') else '[]' end)`;
}

const instants = ['created_at', 'finished_at', 'expires_at', 'approval_until', 'decided_at'] as const;

function instant(column: (typeof instants)[number]): SqlFragment {
  const value = sql`e.${sql.ident(column, instants)}`;
  return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

import { sql } from '@comptoir/persistence';

/** The export `e` as the contract's JSON. */
export const exportItem = sql`json_build_object(
  'id', e.id, 'content', e.content, 'list', e.list, 'format', e.format, 'state', e.state, 'failure', e.failure,
  'total', e.total, 'done', e.done, 'fileName', e.file_name, 'bytes', e.bytes, 'createdAt', ${instant('created_at')},
  'finishedAt', ${instant('finished_at')}, 'expiresAt', ${instant('expires_at')},
  'may', case when e.state in ('QUEUED', 'RUNNING') then json_build_array('cancel')
    when e.state = 'COMPLETED' and e.expires_at > clock_timestamp() then json_build_array('download') else '[]' end)`;

function instant(column: 'created_at' | 'finished_at' | 'expires_at') {
  const value = sql`e.${sql.ident(column, ['created_at', 'finished_at', 'expires_at'])}`;
  return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

import type { OptionalTopic } from '@comptoir/contracts';
import { sql, type SqlFragment } from '@comptoir/persistence';

/** What a party wants no e-mails about, as the mailer told it. */
export function optedOut(party: SqlFragment, topic: OptionalTopic): SqlFragment {
  return sql`exists (select from party_opt_out o where o.party_id = ${party} and ${topic} = any(o.topics))`;
}

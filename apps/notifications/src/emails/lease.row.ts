import { sql } from '@comptoir/persistence';
import type { NotificationsConfig } from '../notifications.config';

/** Until when a claimed e-mail is its claimer's to send. */
export const leaseEnd = ({ MAIL_LEASE_SECONDS }: NotificationsConfig) =>
  sql`clock_timestamp() + make_interval(secs => ${MAIL_LEASE_SECONDS})`;

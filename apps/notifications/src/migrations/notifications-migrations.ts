import { CreateEmails20261124100000 } from './20261124100000-create-emails';
import { WriteToRecipients20261124141000 } from './20261124141000-write-to-recipients';

export const notificationsMigrations = [CreateEmails20261124100000, WriteToRecipients20261124141000];

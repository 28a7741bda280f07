import { CreateEmails20261124100000 } from './20261124100000-create-emails';

export const notificationsMigrations = [CreateEmails20261124100000];

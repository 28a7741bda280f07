import { CreateEmails20261124100000 } from './20261124100000-create-emails';
import { WriteToRecipients20261124141000 } from './20261124141000-write-to-recipients';
import { AttachOrderForms20261128210000 } from './20261128210000-attach-order-forms';
import { LinkRemindersToSigning20261128220000 } from './20261128220000-link-reminders-to-signing';
import { KeepSentMessages20261129012000 } from './20261129012000-keep-sent-messages';
import { AttachPurchaseOrders20261129013000 } from './20261129013000-attach-purchase-orders';
import { QueueEmailsByStore20261129021500 } from './20261129021500-queue-emails-by-store';
import { KeepMailServerState20261129021600 } from './20261129021600-keep-mail-server-state';
import { DateSentMessages20261129080500 } from './20261129080500-date-sent-messages';
import { NoteLanguagesOfMessages20261129130500 } from './20261129130500-note-languages-of-messages';
import { SpeakLanguages20261129140500 } from './20261129140500-speak-languages';
import { AttachProjectFiles20261129160100 } from './20261129160100-attach-project-files';

export const notificationsMigrations = [
  CreateEmails20261124100000,
  WriteToRecipients20261124141000,
  AttachOrderForms20261128210000,
  LinkRemindersToSigning20261128220000,
  KeepSentMessages20261129012000,
  AttachPurchaseOrders20261129013000,
  QueueEmailsByStore20261129021500,
  KeepMailServerState20261129021600,
  DateSentMessages20261129080500,
  NoteLanguagesOfMessages20261129130500,
  SpeakLanguages20261129140500,
  AttachProjectFiles20261129160100,
];

import { defineRefusals } from '../lib/refusals';

const meanwhile = [
  'Quelqu’un a changé ces réglages entre-temps : les voici. Refaites votre changement.',
  'Somebody changed these settings meanwhile: here they are. Make your change again.',
] as const;

defineRefusals('settings-refusals', {
  'store-settings.changed-meanwhile': meanwhile,
  'reminder-plan.changed-meanwhile': meanwhile,
  'store.out-of-scope': [
    'Vous ne pouvez pas changer les réglages de ce magasin.',
    'You may not change the settings of this store.',
  ],
});

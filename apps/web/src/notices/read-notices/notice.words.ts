import { defineWords } from '../../lib/words';

/** What a notice says: alone by `KIND`, of several things at once by `KINDs`. */
export const noticeTextWords = defineWords('notice-texts', {
  QUOTE_EXPIRING: [
    'Le devis {{words}} expire le {{expiryDate}}',
    'Quote {{words}} expires on {{expiryDate}}',
  ],
  QUOTE_EXPIRINGs: ['{{count, number}} devis expirent bientôt', '{{count, number}} quotes expire soon'],
  QUOTE_EXPIRED: ['Le devis {{words}} a expiré', 'Quote {{words}} has expired'],
  QUOTE_EXPIREDs: ['{{count, number}} devis ont expiré', '{{count, number}} quotes have expired'],
  MENTION: ['{{actor}} vous a mentionné : {{words}}', '{{actor}} mentioned you: {{words}}'],
  MENTIONs: ['{{actor}} vous a mentionné : {{words}}', '{{actor}} mentioned you: {{words}}'],
  COMMENT: ['{{actor}} a commenté : {{words}}', '{{actor}} commented: {{words}}'],
  COMMENTs: [
    '{{actor}} a commenté {{count, number}} projets : {{words}}',
    '{{actor}} commented {{count, number}} projects: {{words}}',
  ],
  TASK_ASSIGNED: [
    '{{actor}} vous a confié la tâche « {{words}} », pour le {{dueOn}}',
    '{{actor}} gave you the task “{{words}}”, due on {{dueOn}}',
  ],
  TASK_ASSIGNEDs: [
    '{{actor}} vous a confié {{count, number}} tâches « {{words}} »',
    '{{actor}} gave you {{count, number}} tasks “{{words}}”',
  ],
  APPOINTMENT_PLANNED: [
    'Nouveau rendez-vous : {{type}}, {{startsAt}}',
    'New appointment: {{type}}, {{startsAt}}',
  ],
  APPOINTMENT_PLANNEDs: [
    '{{count, number}} nouveaux rendez-vous : {{type}}',
    '{{count, number}} new appointments: {{type}}',
  ],
  APPOINTMENT_MOVED: [
    'Rendez-vous déplacé : {{type}}, {{startsAt}}',
    'Appointment moved: {{type}}, {{startsAt}}',
  ],
  APPOINTMENT_MOVEDs: [
    '{{count, number}} rendez-vous déplacés : {{type}}',
    '{{count, number}} appointments moved: {{type}}',
  ],
  APPOINTMENT_CANCELLED: [
    'Rendez-vous annulé : {{type}}, {{startsAt}}',
    'Appointment cancelled: {{type}}, {{startsAt}}',
  ],
  APPOINTMENT_CANCELLEDs: [
    '{{count, number}} rendez-vous annulés : {{type}}',
    '{{count, number}} appointments cancelled: {{type}}',
  ],
  GOODS_LATE: [
    'Marchandise attendue le {{expectedOn}} ({{words}}), après : {{type}}, {{startsAt}}',
    'Goods expected on {{expectedOn}} ({{words}}), after: {{type}}, {{startsAt}}',
  ],
  GOODS_LATEs: [
    '{{count, number}} rendez-vous avant leur marchandise : {{type}}',
    '{{count, number}} appointments before their goods: {{type}}',
  ],
  OPERATION_FINISHED: [
    'Traitement terminé, {{done, number}} sur {{total, number}} : {{words}}',
    'Job finished, {{done, number}} of {{total, number}}: {{words}}',
  ],
  OPERATION_FINISHEDs: [
    '{{count, number}} traitements terminés : {{words}}',
    '{{count, number}} jobs finished: {{words}}',
  ],
  EXPORT_TO_APPROVE: [
    '{{actor}} demande votre accord pour {{words}}, {{rows, number}} lignes',
    '{{actor}} asks for your approval of {{words}}, {{rows, number}} rows',
  ],
  EXPORT_TO_APPROVEs: [
    '{{count, number}} fichiers attendent votre accord',
    '{{count, number}} files wait for your approval',
  ],
  EXPORT_APPROVED: ['{{actor}} a approuvé votre fichier {{words}}', '{{actor}} approved your file {{words}}'],
  EXPORT_APPROVEDs: [
    '{{count, number}} de vos fichiers sont approuvés',
    '{{count, number}} of your files are approved',
  ],
  EXPORT_REFUSED: [
    '{{actor}} a refusé votre fichier {{words}} : {{reason}}',
    '{{actor}} refused your file {{words}}: {{reason}}',
  ],
  EXPORT_REFUSEDs: [
    '{{count, number}} de vos fichiers sont refusés',
    '{{count, number}} of your files are refused',
  ],
  EXPORT_NOT_DECIDED: [
    'Personne ne s’est prononcé à temps sur votre fichier {{words}}',
    'Nobody decided in time on your file {{words}}',
  ],
});

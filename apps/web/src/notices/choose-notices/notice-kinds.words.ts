import { defineWords } from '../../lib/words';

export const noticeKindWords = defineWords('notice-kinds', {
  QUOTE_EXPIRING: ['Mes devis qui expirent bientôt', 'My quotes that expire soon'],
  QUOTE_EXPIRED: ['Mes devis expirés', 'My expired quotes'],
  MENTION: ['Mentions de mon nom', 'Mentions of my name'],
  COMMENT: ['Commentaires sur mes projets', 'Comments on my projects'],
  TASK_ASSIGNED: ['Tâches que l’on me confie', 'Tasks given to me'],
  APPOINTMENT_PLANNED: ['Nouveaux rendez-vous', 'New appointments'],
  APPOINTMENT_MOVED: ['Rendez-vous déplacés', 'Appointments moved'],
  APPOINTMENT_CANCELLED: ['Rendez-vous annulés', 'Appointments cancelled'],
  GOODS_LATE: ['Marchandises attendues après la pose', 'Goods expected after the installation'],
  OPERATION_FINISHED: ['Fin de mes traitements', 'End of my jobs'],
  EXPORT_TO_APPROVE: ['Fichiers qui attendent mon accord', 'Files that wait for my approval'],
  EXPORT_APPROVED: ['Mes fichiers approuvés', 'My files approved'],
  EXPORT_REFUSED: ['Mes fichiers refusés', 'My files refused'],
});

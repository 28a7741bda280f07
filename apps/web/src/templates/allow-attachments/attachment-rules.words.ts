import { defineWords } from '../../lib/words';

export const attachmentRuleWords = defineWords('attachment-rules', {
  title: ['Pièces jointes autorisées', 'Attachments allowed'],
  text: [
    'Ce qui n’est pas coché n’est jamais joint, quel que soit l’e-mail.',
    'What is not ticked is never attached, whatever the e-mail.',
  ],
  document: ['Document', 'Document'],
  allowed: ['{{document}} pour {{audience}}', '{{document}} for {{audience}}'],
});

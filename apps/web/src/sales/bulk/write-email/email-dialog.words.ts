import { defineWords } from '../../../lib/words';

export const emailDialogWords = defineWords('email-dialog', {
  saveTemplate: ['Enregistrer comme modèle…', 'Save as a template…'],
  saveTemplateDo: ['Enregistrer', 'Save'],
  templateName: ['Nom du modèle', 'Name of the template'],
  templateStore: ['Magasin', 'Store'],
  everyStore: ['Tous les magasins', 'All stores'],
  templateLanguage: ['Langue', 'Language'],
  templateSaved: ['Modèle enregistré : {{name}}', 'Template saved: {{name}}'],
  title: ['Nouvel e-mail', 'New e-mail'],
  recipients: ['Destinataires', 'Recipients'],
  group: ['{{name}} ({{count, number}})', '{{name}} ({{count, number}})'],
  nobody: ['Choisissez au moins un groupe de destinataires.', 'Choose at least one group of recipients.'],
  withoutAddress: [
    {
      one: "{{count, number}} projet n'a pas d'adresse pour « {{group}} » : {{names}}. Il sera ignoré.",
      many: "{{count, number}} de projets n'ont pas d'adresse pour « {{group}} » : {{names}}. Ils seront ignorés.",
      other:
        "{{count, number}} projets n'ont pas d'adresse pour « {{group}} » : {{names}}. Ils seront ignorés.",
    },
    {
      one: '{{count, number}} project has no address for “{{group}}”: {{names}}. It will be left out.',
      other: '{{count, number}} projects have no address for “{{group}}”: {{names}}. They will be left out.',
    },
  ],
  complete: ['Compléter…', 'Complete…'],
  addressOf: ['Adresse e-mail de {{name}}', 'E-mail address of {{name}}'],
  saveAddress: ['Enregistrer', 'Save'],
  optedOut: [
    {
      one: '{{count, number}} client refuse les e-mails (ignoré)',
      many: '{{count, number}} de clients refusent les e-mails (ignorés)',
      other: '{{count, number}} clients refusent les e-mails (ignorés)',
    },
    {
      one: '{{count, number}} customer opted out (left out)',
      other: '{{count, number}} customers opted out (left out)',
    },
  ],
  onePer: ['Plusieurs documents pour un projet', 'Several documents of a project'],
  RECIPIENT: ['un seul e-mail par destinataire', 'one e-mail per recipient'],
  DOCUMENT: ['un e-mail par document', 'one e-mail per document'],
  template: ['Modèle', 'Template'],
  noTemplate: ['Aucun modèle', 'No template'],
  attachments: ['Pièces jointes', 'Attachments'],
  notTo: ['{{document}} : non joint pour {{groups}}', '{{document}}: not attached for {{groups}}'],
  addFile: ['Ajouter un fichier commun…', 'Add a common file…'],
  fileKept: ['Fichier du brouillon', 'File of the draft'],
  removeFile: ['Retirer {{name}}', 'Remove {{name}}'],
  preview: ['Aperçu', 'Preview'],
  previewAt: ['{{at, number}} sur {{total, number}}', '{{at, number}} of {{total, number}}'],
  previous: ['Message précédent', 'Previous message'],
  next: ['Message suivant', 'Next message'],
  missing: [
    {
      one: '{{variable}} introuvable pour {{count, number}} projet : {{names}}',
      many: '{{variable}} introuvable pour {{count, number}} de projets : {{names}}',
      other: '{{variable}} introuvable pour {{count, number}} projets : {{names}}',
    },
    {
      one: '{{variable}} not found for {{count, number}} project: {{names}}',
      other: '{{variable}} not found for {{count, number}} projects: {{names}}',
    },
  ],
  tooLarge: [
    {
      one: 'Plus de {{most}} Mo de pièces jointes pour {{count, number}} projet : {{names}}',
      many: 'Plus de {{most}} Mo de pièces jointes pour {{count, number}} de projets : {{names}}',
      other: 'Plus de {{most}} Mo de pièces jointes pour {{count, number}} projets : {{names}}',
    },
    {
      one: 'More than {{most}} MB of attachments for {{count, number}} project: {{names}}',
      other: 'More than {{most}} MB of attachments for {{count, number}} projects: {{names}}',
    },
  ],
  missingHere: [
    '{{variable}} introuvable : rien ne serait envoyé.',
    '{{variable}} not found: nothing would be sent.',
  ],
  leaveOut: ['Ignorer ces projets', 'Leave these projects out'],
  noProof: ['Aucun devis envoyé sur lequel vérifier.', 'No sent quote to check on.'],
  test: ["M'envoyer un test", 'Send me a test'],
  tested: ['Test envoyé à {{address}}', 'Test sent to {{address}}'],
  spoken_fr: [
    {
      one: '{{count, number}} e-mail en français',
      many: "{{count, number}} d'e-mails en français",
      other: '{{count, number}} e-mails en français',
    },
    { one: '{{count, number}} e-mail in French', other: '{{count, number}} e-mails in French' },
  ],
  spoken_en: [
    {
      one: '{{count, number}} e-mail en anglais',
      many: "{{count, number}} d'e-mails en anglais",
      other: '{{count, number}} e-mails en anglais',
    },
    { one: '{{count, number}} e-mail in English', other: '{{count, number}} e-mails in English' },
  ],
  asWritten_fr: [
    {
      one: 'Tel quel pour {{count, number}} destinataire de langue française',
      many: 'Tel quel pour {{count, number}} de destinataires de langue française',
      other: 'Tel quel pour {{count, number}} destinataires de langue française',
    },
    {
      one: 'Just as it is for {{count, number}} recipient who reads French',
      other: 'Just as it is for {{count, number}} recipients who read French',
    },
  ],
  asWritten_en: [
    {
      one: 'Tel quel pour {{count, number}} destinataire de langue anglaise',
      many: 'Tel quel pour {{count, number}} de destinataires de langue anglaise',
      other: 'Tel quel pour {{count, number}} destinataires de langue anglaise',
    },
    {
      one: 'Just as it is for {{count, number}} recipient who reads English',
      other: 'Just as it is for {{count, number}} recipients who read English',
    },
  ],
  quota: [
    {
      one: "Il vous reste {{count, number}} e-mail aujourd'hui",
      many: "Il vous reste {{count, number}} d'e-mails aujourd'hui",
      other: "Il vous reste {{count, number}} e-mails aujourd'hui",
    },
    {
      one: 'You have {{count, number}} e-mail left today',
      other: 'You have {{count, number}} e-mails left today',
    },
  ],
  send: [
    {
      one: 'Envoyer {{count, number}} e-mail',
      many: "Envoyer {{count, number}} d'e-mails",
      other: 'Envoyer {{count, number}} e-mails',
    },
    { one: 'Send {{count, number}} e-mail', other: 'Send {{count, number}} e-mails' },
  ],
  sendAtMost: [
    {
      one: 'Envoyer au plus {{count, number}} e-mail',
      many: "Envoyer au plus {{count, number}} d'e-mails",
      other: 'Envoyer au plus {{count, number}} e-mails',
    },
    { one: 'Send at most {{count, number}} e-mail', other: 'Send at most {{count, number}} e-mails' },
  ],
  looked: [
    "{{checked, number}} e-mails sur {{total, number}} vérifiés. Les autres le seront à l'envoi : celui à qui il manque une valeur sera ignoré.",
    '{{checked, number}} of {{total, number}} e-mails checked. The others are when they are sent: one that lacks a value is left out.',
  ],
  started: [
    {
      one: '{{count, number}} e-mail programmé (envoi dans 10 s)',
      many: "{{count, number}} d'e-mails programmés (envoi dans 10 s)",
      other: '{{count, number}} e-mails programmés (envoi dans 10 s)',
    },
    {
      one: '{{count, number}} e-mail scheduled (sent in 10 s)',
      other: '{{count, number}} e-mails scheduled (sent in 10 s)',
    },
  ],
  keepDraft: ['Conserver le brouillon ?', 'Keep the draft?'],
  keep: ['Conserver', 'Keep'],
  discard: ['Jeter', 'Throw away'],
  draftOf: ['Brouillon du {{at}}', 'Draft of {{at}}'],
  draftNamed: ['Brouillon du {{at}} : {{subject}}', 'Draft of {{at}}: {{subject}}'],
  resume: ['Reprendre', 'Take up again'],
});

import { defineWords } from '../../lib/words';

export const messageWords = defineWords('message', {
  subject: ['Objet', 'Subject'],
  body: ['Message', 'Message'],
  format: ['Format', 'Format'],
  TEXT: ['Texte simple', 'Plain text'],
  HTML: ['Mise en forme (HTML)', 'Formatted (HTML)'],
  insertVariable: ['Insérer une variable', 'Insert a variable'],
  bold: ['Gras', 'Bold'],
  italic: ['Italique', 'Italic'],
  list: ['Liste à puces', 'Bulleted list'],
  marks: ['Mise en forme', 'Formatting'],
  from: ['De', 'From'],
  to: ['À', 'To'],
  content: ['Contenu du message', 'Content of the message'],
});

import { defineWords } from '../../../lib/words';

export const installationWords = defineWords('plan-installation', {
  action: [
    {
      one: 'Planifier la pose ({{count, number}})…',
      many: 'Planifier la pose ({{count, number}})…',
      other: 'Planifier la pose ({{count, number}})…',
    },
    {
      one: 'Plan the installation ({{count, number}})…',
      other: 'Plan the installations ({{count, number}})…',
    },
  ],
  title: ['Planifier la pose', 'Plan the installation'],
  when: ['1 · Rendez-vous', '1 · Appointment'],
  customerComes: ['Le client est présent', 'The customer is there'],
  who: ['2 · Poseur', '2 · Installer'],
  one: ['Confier tous les projets à un poseur', 'Entrust every project to one installer'],
  own: ['Le poseur de chaque projet', 'The installer of each project'],
  installer: ['Poseur', 'Installer'],
  installerPlaceholder: ['Nom du poseur', 'Name of the installer'],
  chooseInstaller: ['Choisissez un poseur.', 'Choose an installer.'],
  mail: ['3 · E-mail au poseur', '3 · E-mail to the installer'],
});

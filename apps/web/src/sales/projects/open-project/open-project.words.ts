import { defineWords } from '../../../lib/words';

export const openProjectWords = defineWords('open-project', {
  title: ['Nouveau projet', 'New project'],
  label: ['Nom du projet', 'Name of the project'],
  labelHint: ['Cuisine Lefèvre', 'Lefèvre kitchen'],
  customer: ['Client', 'Customer'],
  customerHint: ['Nom du client', 'Name of the customer'],
  newCustomer: ['Nouveau client…', 'New customer…'],
  store: ['Magasin', 'Store'],
  salesperson: ['Vendeur', 'Salesperson'],
  backOffice: ['Gestionnaire', 'Back office'],
  createIt: ['Créer le projet', 'Create the project'],
  created: ['Projet créé : {{label}} ({{number}})', 'Project created: {{label}} ({{number}})'],
  project: ['Projet', 'Project'],
  projectHint: ['N° ou nom du projet, client…', 'Project number or name, customer…'],
  newProject: ['Nouveau projet…', 'New project…'],
});

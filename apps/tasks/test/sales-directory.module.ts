import {
  lookUpDirectory,
  type DirectoryPerson,
  type DirectoryProject,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Controller, Module } from '@nestjs/common';
import { cuisine, paul } from '../src/appointments/appointment.builder';
import { anna, julien, lyon, saintDenis } from '../src/tasks/task.builder';

export const madame: DirectoryPerson = {
  id: '00000000-0000-7000-8000-0000000000b9',
  name: 'Mme Lefèvre',
  email: 'lefevre@client.example',
  roles: ['CUSTOMER'],
  language: 'fr',
  storeId: null,
};
export const silent: DirectoryPerson = {
  id: '00000000-0000-7000-8000-0000000000ba',
  name: 'M. Muet',
  email: null,
  roles: ['CUSTOMER'],
  language: 'fr',
  storeId: null,
};
export const elsewhere: DirectoryPerson = {
  id: '00000000-0000-7000-8000-0000000000bb',
  name: 'Mme Payet',
  email: 'payet@client.example',
  roles: ['CUSTOMER'],
  language: 'fr',
  storeId: saintDenis,
};
export const mary: DirectoryPerson = {
  id: '00000000-0000-7000-8000-0000000000bc',
  name: 'Mary Smith',
  email: 'mary@client.example',
  roles: ['CUSTOMER'],
  language: 'en',
  storeId: null,
};
const people: readonly DirectoryPerson[] = [
  { ...anna, email: 'anna@comptoir.example', roles: ['SALESPERSON'], language: 'fr', storeId: null },
  { ...julien, email: 'julien@comptoir.example', roles: ['SALESPERSON'], language: 'fr', storeId: null },
  { ...paul, email: 'paul@poseurs.example', roles: ['INSTALLER'], language: 'fr', storeId: null },
  madame,
  silent,
  elsewhere,
  mary,
];
const [salesperson = null] = people;

/** Projects that sales knows; a spec may add its own. */
export const projects: DirectoryProject[] = [
  {
    ...cuisine,
    storeId: lyon,
    site: ['12 rue de la Paix', '69003 Lyon'],
    customer: madame,
    salesperson,
  },
  {
    id: '00000000-0000-7000-8000-0000000000c2',
    number: 'P-2026-0872',
    label: 'Dressing Muet',
    storeId: lyon,
    site: [],
    customer: silent,
    salesperson: null,
  },
];

@Controller()
class SalesDirectory {
  @Answers(lookUpDirectory)
  lookUp({ projectIds, partyIds }: RequestOf<typeof lookUpDirectory>) {
    return Promise.resolve({
      projects: projects.filter(({ id }) => projectIds.includes(id)),
      people: people.filter(({ id }) => partyIds.includes(id)),
    });
  }
}
@Module({ controllers: [SalesDirectory] })
class SalesModule {}

/** Sales as far as this service asks it, over the real contract. */
export const salesDirectory: ServiceDefinition = {
  name: 'sales',
  module: SalesModule,
  config: configOf('sales', {}),
  migrations: [],
};

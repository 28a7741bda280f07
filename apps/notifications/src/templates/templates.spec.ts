import {
  changeTemplate,
  createTemplate,
  deleteDraft,
  deleteTemplate,
  findDrafts,
  findTemplates,
  findTemplateVariables,
  findTemplateVersions,
  restoreTemplate,
  saveDraft,
  type InputOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { asManager, lyon, startTestService, together, type TestService } from '@comptoir/testing';
import { notificationsService } from '../notifications-service';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(notificationsService, { env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
});
afterAll(() => service?.stop());

const manager = asManager([lyon]);
const content = (more: Partial<InputOf<typeof createTemplate>> = {}): InputOf<typeof createTemplate> => ({
  storeId: lyon,
  name: 'Confirmation',
  subject: 'Projet {{ projet.numero }}',
  body: '<p>Bonjour {{ client.nom }}, {{ poseur.nom }} viendra.</p>',
  format: 'HTML',
  ...more,
});
const create = (more: Partial<InputOf<typeof createTemplate>> = {}, as = manager) =>
  service.ask(createTemplate, content(more), { as });

describe('a template', () => {
  it.each([
    ['for a store of others', { storeId: newId() }, 'store.out-of-scope'],
    ['for every store, by who works for one', { storeId: null }, 'store.out-of-scope'],
    ['with a word that does not exist', { body: '{{ client.carte }}' }, 'template.unusable'],
    [
      'of a reminder with a word that only messages have',
      { kind: 'QUOTE_REMINDER' as const },
      'template.unusable',
    ],
  ])('is not made %s', async (_, more, code) => {
    await expect(create(more)).toBeRefused(code);
  });

  it('keeps every version, and of two changes at once takes one', async () => {
    const made = await create();
    expect(made).toMatchObject({
      version: 1,
      kind: 'MESSAGE',
      changedBy: 'Marc Magasin',
      may: ['change', 'delete'],
    });
    const { name, subject, format } = content();
    const change = (body: string) =>
      service.ask(
        changeTemplate,
        { templateId: made.id, name, subject, format, body },
        { as: manager, etag: '"1"' },
      );
    const changes = await together(2, () => change('<p>Deux</p>'));
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { items } = await service.ask(findTemplateVersions, { templateId: made.id }, { as: manager });
    expect(items.map(({ version, body }) => [version, body])).toEqual([
      [2, '<p>Deux</p>'],
      [1, content().body],
    ]);
    await expect(
      service.ask(findTemplateVersions, { templateId: made.id }, { as: asManager([newId()]) }),
    ).toBeRefused('template.not-found');
  });

  it('is gone for those who look for one when it is deleted, but for the reminder of every store', async () => {
    const made = await create({ name: 'Passager' });
    await service.ask(deleteTemplate, { templateId: made.id }, { as: manager });
    const { items } = await service.ask(findTemplates, {});
    expect(items.map(({ id }) => id)).not.toContain(made.id);
    const everybodys = items.find(({ kind }) => kind === 'QUOTE_REMINDER');
    await expect(service.ask(deleteTemplate, { templateId: everybodys?.id ?? '' })).toBeRefused(
      'template.indispensable',
    );
  });

  it('is offered again as it was when its deletion is taken back, unless another took its place', async () => {
    const made = await create({ name: 'Revenant' });
    await service.ask(deleteTemplate, { templateId: made.id }, { as: manager });
    await expect(
      service.ask(restoreTemplate, { templateId: made.id }, { as: asManager([newId()]) }),
    ).toBeRefused('template.not-found');
    const restored = await service.ask(restoreTemplate, { templateId: made.id }, { as: manager });
    expect(restored).toMatchObject({ id: made.id, version: 1, name: 'Revenant' });
    expect((await service.ask(findTemplates, {})).items.map(({ id }) => id)).toContain(made.id);

    const annecy = newId();
    const reminder = {
      kind: 'QUOTE_REMINDER' as const,
      storeId: annecy,
      body: 'Devis',
      format: 'TEXT' as const,
    };
    const first = await create(reminder, asManager([annecy]));
    await service.ask(deleteTemplate, { templateId: first.id }, { as: asManager([annecy]) });
    await create(reminder, asManager([annecy]));
    await expect(
      service.ask(restoreTemplate, { templateId: first.id }, { as: asManager([annecy]) }),
    ).toBeRefused('template.exists');
  });

  it('of a reminder is one per store and language', async () => {
    const reminder = {
      kind: 'QUOTE_REMINDER' as const,
      body: 'Devis {{ devis.numero }}',
      format: 'TEXT' as const,
    };
    await create(reminder);
    await expect(create(reminder)).toBeRefused('template.exists');
    await create({ ...reminder, language: 'en' });
  });

  it('may speak of what the picker offers, and of nothing else', async () => {
    const { items } = await service.ask(findTemplateVariables, { kind: 'MESSAGE' });
    const all = items.map(({ name }) => `{{ ${name} }}`).join(' ');
    expect(await create({ name: 'Tout', body: all })).toMatchObject({ version: 1 });
    expect(items.find(({ name }) => name === 'devis.montant_ttc')?.audiences).not.toContain('INSTALLER');
  });
});

describe('a draft', () => {
  const draft = {
    subject: 'Sans fin',
    body: 'Bonjour {{ cli',
    format: 'HTML' as const,
    templateId: null,
    documents: [],
    fileId: null,
    recipients: ['CUSTOMER' as const],
    onePer: 'RECIPIENT' as const,
  };

  it('is its writer’s alone, for seven days after the last change', async () => {
    const other = asManager([lyon]);
    const draftId = newId();
    await service.ask(saveDraft, { draftId, content: draft }, { as: manager });
    await service.ask(saveDraft, { draftId, content: { ...draft, subject: 'Fini' } }, { as: manager });
    expect((await service.ask(findDrafts, {}, { as: manager })).items).toMatchObject([
      { id: draftId, content: { subject: 'Fini' } },
    ]);
    expect((await service.ask(findDrafts, {}, { as: other })).items).toEqual([]);
    await expect(service.ask(saveDraft, { draftId, content: draft }, { as: other })).toBeRefused(
      'email-draft.not-found',
    );
    await expect(service.ask(deleteDraft, { draftId }, { as: other })).toBeRefused('email-draft.not-found');
    await service.database.query(
      `update email_draft set saved_at = now() - interval '8 days' where id = $1`,
      [draftId],
    );
    expect((await service.ask(findDrafts, {}, { as: manager })).items).toEqual([]);
  });
});

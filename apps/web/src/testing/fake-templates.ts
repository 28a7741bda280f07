import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  findTemplateVersions,
  findTemplates,
  restoreTemplate,
  type TemplateView,
} from '@comptoir/contracts';
import type { Answering } from './fake-answers';
import { idOf, user } from './fixtures';

const aTemplate = (part: Partial<TemplateView> = {}): TemplateView => ({
  id: idOf(19, 1),
  version: 2,
  kind: 'MESSAGE',
  storeId: null,
  language: 'fr',
  name: 'Prise de nouvelles',
  subject: 'Votre devis {{devis.numero}}',
  body: 'Bonjour {{client.nom}},',
  format: 'TEXT',
  changedBy: user.name,
  changedAt: '2026-11-20T09:00:00Z',
  may: ['change', 'delete'],
  ...part,
});

/** One in French, which has said something else before, and one in English. */
export function answerTemplates(gateway: Pick<Answering, 'on'>): void {
  const templates = [
    aTemplate(),
    aTemplate({
      id: idOf(19, 2),
      language: 'en',
      name: 'How are you',
      subject: 'Your quote',
      body: 'Hello,',
    }),
  ];
  const deleted = new Set<string>();
  gateway.on(findTemplates, () => ({ items: templates.filter(({ id }) => !deleted.has(id)) }));
  gateway.on(findTemplateVersions, () => {
    const { name, subject, body, format, changedBy, changedAt } = aTemplate();
    const said = { name, subject, format, changedBy, changedAt };
    return {
      items: [
        { ...said, version: 2, body },
        { ...said, version: 1, body: 'Comme avant' },
      ],
    };
  });
  gateway.on(createTemplate, (words) => aTemplate({ ...words, id: idOf(19, 3), version: 1 }));
  gateway.on(changeTemplate, ({ templateId, ...words }) =>
    aTemplate({ ...words, id: templateId, version: 3 }),
  );
  gateway.on(deleteTemplate, ({ templateId }) => {
    deleted.add(templateId);
    return { templateId };
  });
  gateway.on(restoreTemplate, ({ templateId }) => {
    deleted.delete(templateId);
    return aTemplate({ id: templateId });
  });
}

import {
  addProjectFilePart,
  blockProject,
  changeProjectActivity,
  changeProjectFile,
  createProject,
  createProjectFile,
  deleteProjectFile,
  findProjectFiles,
  readProject,
  readProjectHistory,
  readProjectPapers,
  restoreProjectFile,
  type ProjectFile,
  type ResponseOf,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { aQuote, idOf, parties, stores, user } from './fixtures';

type Project = ResponseOf<typeof readProject>;

/** A project about to be controlled, with a quote that became an order. */
function aProject(): Project {
  const { project, customer, store, salesperson } = aQuote(0);
  return {
    ...project,
    version: 3,
    reference: null,
    store,
    customer,
    salesperson,
    backOffice: null,
    frontDesk: null,
    installer: { id: idOf(3, 9), name: 'K. Haddad' },
    createdOn: '2026-09-01',
    stage: 'SURVEY_VALIDATED',
    activity: 'ACTIVE',
    hold: 'NONE',
    holdReason: null,
    holdBy: null,
    holdSince: null,
    reviewOn: null,
    surveyedOn: '2026-11-10',
    control: null,
    activityChange: null,
    nextActivities: ['TO_REACTIVATE', 'LOST', 'ARCHIVED'],
    may: ['control', 'putOnHold', 'block', 'changeActivity'],
  } as Project;
}

export function answerProjects(gateway: Pick<Answering, 'on'>): void {
  let project = aProject();
  gateway.on(readProject, () => project);
  gateway.on(createProject, ({ label, storeId, customerId, salespersonId }) => {
    const named = (id: string | null) => parties.find((each) => each.id === id) ?? null;
    project = {
      ...aProject(),
      id: idOf(6, 999),
      number: 'P-2026-0999',
      label,
      store: stores.find(({ id }) => id === storeId) ?? project.store,
      customer: named(customerId) ?? { id: customerId, name: 'Zoé Roux' },
      salesperson: named(salespersonId),
    };
    return project;
  });
  gateway.on(blockProject, ({ reason, reviewOn }) => {
    project = {
      ...project,
      version: project.version + 1,
      hold: 'BLOCKED',
      holdReason: reason,
      holdBy: 'A. Petit',
      holdSince: project.createdOn,
      reviewOn,
      may: ['resume', 'changeActivity'],
    };
    return project;
  });
  gateway.on(changeProjectActivity, ({ activity, reason }) => {
    project = {
      ...project,
      version: project.version + 1,
      activity,
      activityChange: { reason, by: 'A. Petit', on: project.createdOn },
    };
    return project;
  });
  gateway.on(readProjectPapers, () => ({
    items: [
      {
        type: 'QUOTE' as const,
        id: idOf(51, 1),
        number: 'DE-2026-01234',
        status: 'SIGNED' as const,
        createdOn: project.createdOn,
        amountExclTax: '1000.00',
        amountInclTax: '1200.00',
        takenFrom: null,
      },
      {
        type: 'ORDER' as const,
        id: idOf(16, 1),
        number: 'CO-2026-00455',
        status: 'CONFIRMED' as const,
        createdOn: project.createdOn,
        amountExclTax: '1000.00',
        amountInclTax: '1200.00',
        takenFrom: idOf(51, 1),
      },
    ],
  }));
  gateway.on(readProjectHistory, () => ({
    items: [
      {
        id: idOf(52, 1),
        at: '2026-11-12T09:00:00Z',
        actor: 'J. Durand',
        action: 'quote.signed',
        facts: { number: 'DE-2026-01234' },
      },
    ],
    page: { next: null, previous: null, total: 1 },
  }));
}

const aFile = (index: number, more: Partial<ProjectFile>): ProjectFile => ({
  id: idOf(71, index),
  version: 1,
  kind: 'PLAN',
  name: 'Plan-cuisine.pdf',
  type: 'application/pdf',
  bytes: 1_840_000,
  received: 1_840_000,
  addedBy: 'J. Durand',
  addedAt: '2026-11-12T09:00:00Z',
  ...more,
});

/** A project with a plan and a photo; what is sent is a PDF where its first letters say so. */
export function answerProjectFiles(gateway: Pick<Answering, 'on'>): void {
  let files = [
    aFile(1, {}),
    aFile(2, { kind: 'PHOTO', name: 'Mur-nord.jpg', type: 'image/jpeg', bytes: 412_000 }),
  ];
  const deleted = new Map<string, ProjectFile>();
  const known = (projectFileId: string) => {
    const file = files.find(({ id }) => id === projectFileId);
    if (!file) throw new Refusal('not-found', 'project-file.not-found');
    return file;
  };
  const keep = (file: ProjectFile) => {
    files = [file, ...files.filter(({ id }) => id !== file.id)];
    return file;
  };
  gateway.on(findProjectFiles, () => ({ items: files.filter(({ type }) => type), mayWrite: true }));
  gateway.on(createProjectFile, ({ kind, name, bytes }) =>
    keep(
      aFile(files.length + 1, {
        kind,
        name,
        bytes,
        type: null,
        received: 0,
        addedBy: user.name,
        addedAt: '2026-11-24T09:00:00Z',
      }),
    ),
  );
  gateway.on(addProjectFilePart, ({ projectFileId, part, content }) => {
    const sent = Buffer.from(content, 'base64');
    if (part === 0 && !sent.toString('latin1').startsWith('%PDF-'))
      throw new Refusal('unprocessable', 'project-file.type-refused');
    const file = known(projectFileId);
    const received = file.received + sent.length;
    return keep({ ...file, received, type: received === file.bytes ? 'application/pdf' : null });
  });
  gateway.on(changeProjectFile, ({ projectFileId, kind, name }) => {
    const file = known(projectFileId);
    const ending = file.name.slice(file.name.lastIndexOf('.'));
    return keep({ ...file, version: file.version + 1, kind, name: `${name}${ending}` });
  });
  gateway.on(deleteProjectFile, ({ projectFileId }) => {
    const file = known(projectFileId);
    deleted.set(projectFileId, file);
    files = files.filter(({ id }) => id !== projectFileId);
    return { projectFileId, name: file.name };
  });
  gateway.on(restoreProjectFile, ({ projectFileId }) => {
    const file = deleted.get(projectFileId);
    if (!file) throw new Refusal('not-found', 'project-file.not-found');
    return keep(file);
  });
}

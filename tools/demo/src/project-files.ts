import {
  addProjectFilePart,
  attachedPartBytes,
  createProjectFile,
  findProjectFiles,
  type ProjectFileKind,
} from '@comptoir/contracts';
import type { House, Project } from './house';
import { planPdf, sheetPdf, termsPdf } from './sample-drawings';
import { kitchenPng } from './sample-picture';

interface Sample {
  readonly name: string;
  content(project: Pick<Project, 'label'>): Buffer | Promise<Buffer>;
}

/** One of each kind that somebody brings to a project. */
export const samples: Readonly<Partial<Record<ProjectFileKind, Sample>>> = {
  PLAN: { name: 'Plan.pdf', content: ({ label }) => planPdf(label) },
  PHOTO: { name: 'Photo du mur de l’évier.png', content: kitchenPng },
  TECHNICAL_SHEET: {
    name: 'Fiche technique four.pdf',
    content: () =>
      sheetPdf('Fiche technique – Four encastrable', [
        ['Dimensions (L × H × P)', '595 × 595 × 567 mm'],
        ['Niche d’encastrement', '560 × 585 × 550 mm, fond ouvert de 40 mm pour l’air'],
        ['Raccordement', '230 V, 50 Hz, 3,5 kW, ligne dédiée de 16 A'],
        ['Prise', 'à côté de la niche, jamais derrière l’appareil'],
        ['Poids', '34 kg, à poser à deux'],
        ['Classe d’énergie', 'A+'],
      ]),
  },
  TERMS: {
    name: 'Conditions générales.pdf',
    content: () =>
      termsPdf('Conditions générales de vente (exemple)', [
        ['1. Devis', 'Un devis envoyé engage le magasin jusqu’à son dernier jour de validité.'],
        ['2. Acompte', 'Un acompte de 30 % est versé à la commande, le solde à la livraison.'],
        ['3. Livraison et pose', 'La date est confirmée par le magasin après le contrôle du projet.'],
        ['4. Garantie', 'Les meubles sont garantis cinq ans, les appareils deux ans.'],
      ]),
  },
};

/** Which kinds lie in which projects, by their place: first ones whose quotes expire soon, as those one writes about. */
export const collections: readonly (readonly [place: number, kinds: readonly ProjectFileKind[]])[] = [
  [0, ['PLAN', 'PHOTO', 'TECHNICAL_SHEET', 'TERMS']],
  [3, ['PLAN', 'PHOTO']],
  [6, ['PLAN', 'TECHNICAL_SHEET', 'TERMS']],
  [9, ['PLAN', 'PHOTO', 'TECHNICAL_SHEET']],
];

/** What lies in the folders of some projects. A kind of which a project has a file already is left alone. */
export async function makeProjectFiles(house: House, projects: readonly Project[]): Promise<void> {
  for (const [place, kinds] of collections) {
    const project = projects[place];
    if (!project) throw new Error('A project is needed.');
    const { items } = await house.client.call(findProjectFiles, { projectId: project.id });
    for (const kind of kinds.filter((wanted) => !items.some((file) => file.kind === wanted)))
      await send(house, project, kind);
  }
}

async function send(house: House, project: Project, kind: ProjectFileKind): Promise<void> {
  const sample = samples[kind];
  if (!sample) throw new Error(`There is no sample of ${kind}.`);
  const content = await sample.content(project);
  const { id: projectFileId } = await house.client.call(createProjectFile, {
    projectId: project.id,
    kind,
    name: sample.name,
    bytes: content.length,
  });
  for (let part = 0; part * attachedPartBytes < content.length; part += 1) {
    const bytes = content.subarray(part * attachedPartBytes, (part + 1) * attachedPartBytes);
    await house.client.call(addProjectFilePart, { projectFileId, part, content: bytes.toString('base64') });
  }
}

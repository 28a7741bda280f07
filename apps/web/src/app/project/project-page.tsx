import { Skeleton, Tabs } from '@mantine/core';
import { readProject, type Permission } from '@comptoir/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconClipboardX } from '@tabler/icons-react';
import { Suspense, lazy, type ComponentType } from 'react';
import { formatDay } from '../../lib/format';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { ProjectVerbs } from '../../sales/projects/decide-project/project-verbs';
import type { ProjectDetail } from '../../sales/projects/decide-project/project-deed';
import { HoldIcon } from '../../sales/projects/project-icons';
import { projectWords } from '../../sales/projects/project.words';
import { holds, useUser } from '../../session/session';
import { PagePending } from '../../ui/page-pending';
import { Fact } from '../../ui/fact';
import { IconText } from '../../ui/icon-text';
import page from '../../ui/paper-page.module.css';
import { ProjectMakings } from './make/project-makings';
import { CustomerContact } from './customer-contact';
import { ProjectHistory } from './project-history';
import { ProjectPapers } from './project-papers';
import { ProjectPayments } from './project-payments';
import { ProjectPurchases } from './project-purchases';
import classes from './project.module.css';
import { projectPageWords } from './project.words';
import { StageSteps } from './stage-steps';

const ProjectExchanges = lazy(() => import('./exchange/project-exchanges'));
const ProjectFiles = lazy(() => import('./files/project-files'));

interface Part {
  readonly name: 'papers' | 'purchases' | 'payments' | 'exchanges' | 'files' | 'history';
  readonly permission: Permission;
  readonly Content: ComponentType<{ projectId: string }>;
}
const parts: readonly Part[] = [
  { name: 'papers', permission: 'project.read', Content: ProjectPapers },
  { name: 'purchases', permission: 'purchase-order.read', Content: ProjectPurchases },
  { name: 'payments', permission: 'order.read', Content: ProjectPayments },
  { name: 'exchanges', permission: 'project.read', Content: ProjectExchanges },
  { name: 'files', permission: 'project.read', Content: ProjectFiles },
  { name: 'history', permission: 'project.read', Content: ProjectHistory },
];

/** A project with everything that belongs to it. */
export function ProjectPage({ projectId }: { projectId: string }) {
  const t = useWords(projectPageWords);
  const navigate = useNavigate();
  const user = useUser();
  const params = useSearch({ strict: false }) as Record<string, string>;
  const answer = useAnswer(readProject, { projectId }, { staleTime: 10_000 });
  const project = answer.data;
  useTitle(project?.label ?? projectId);
  useRefreshOn(/project/, [readProject]);
  if (!project) return <PagePending answer={answer} />;
  const shown = parts.filter(({ permission }) => holds(user, permission));
  const part = shown.find(({ name }) => name === params['part'])?.name ?? 'papers';
  return (
    <article className={page.page}>
      <header className={page.head}>
        <h1 className={page.title}>
          {project.label} <span className={page.soft}>{project.number}</span>
        </h1>
        <HoldIcon hold={project.hold} />
        <span className={page.spacer} />
        <ProjectMakings project={project} storeId={project.store.id} people={project} />
        <ProjectVerbs project={project} />
      </header>
      <StageSteps stage={project.stage} />
      <Warnings project={project} />
      <Facts project={project} />
      <Tabs
        value={part}
        keepMounted={false}
        onChange={(name) => void navigate({ to: '.', search: { ...params, part: name ?? 'papers' } })}
      >
        <Tabs.List aria-label={t('parts')}>
          {shown.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(name)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map(({ name, Content }) => (
          <Tabs.Panel key={name} value={name} pt="sm">
            <Suspense fallback={<Skeleton height={120} />}>
              <Content projectId={projectId} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </article>
  );
}

function Warnings({ project }: { project: ProjectDetail }) {
  const t = useWords(projectPageWords);
  const tProject = useWords(projectWords);
  const { hold, holdReason, holdBy, holdSince, reviewOn, control, stage } = project;
  const beforeControl = stage === 'SURVEY_TO_DO' || stage === 'SURVEY_VALIDATED';
  if (hold === 'NONE' && (control || !beforeControl)) return null;
  return (
    <p className={classes.warnings}>
      {hold !== 'NONE' && (
        <span>
          {t('held', {
            what: tProject(`hold${hold}`),
            by: holdBy ?? '–',
            on: holdSince ? formatDay(holdSince) : '–',
            reason: holdReason ?? '–',
          })}{' '}
          {reviewOn && t('reviewOn', { day: formatDay(reviewOn) })}
        </span>
      )}
      {!control && beforeControl && (
        <IconText icon={IconClipboardX} tone="warn" name={t('notControlled')}>
          {t('notControlled')}
        </IconText>
      )}
    </p>
  );
}

function Facts({ project }: { project: ProjectDetail }) {
  const t = useWords(projectPageWords);
  const tProject = useWords(projectWords);
  const { control, surveyedOn, activityChange: change } = project;
  return (
    <dl className={page.facts}>
      <Fact name={t('customer')}>
        <CustomerContact customer={project.customer} />
      </Fact>
      <Fact name={t('store')}>{project.store.name}</Fact>
      <Fact name={t('salesperson')}>{project.salesperson?.name}</Fact>
      <Fact name={t('installer')}>{project.installer?.name}</Fact>
      <Fact name={t('backOffice')}>{project.backOffice?.name}</Fact>
      <Fact name={t('frontDesk')}>{project.frontDesk?.name}</Fact>
      <Fact name={t('stage')}>{tProject(project.stage)}</Fact>
      <Fact name={t('activity')}>
        {tProject(project.activity)}
        {change &&
          ` (${t('activityChange', { reason: change.reason, by: change.by, on: formatDay(change.on) })})`}
      </Fact>
      <Fact name={t('createdOn')}>{formatDay(project.createdOn)}</Fact>
      <Fact name={t('surveyedOn')}>{surveyedOn && formatDay(surveyedOn)}</Fact>
      <Fact name={t('controlled')}>
        {control && t('controlledBy', { by: control.by, on: formatDay(control.on) })}
      </Fact>
    </dl>
  );
}

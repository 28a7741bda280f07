import {
  findProjects,
  readProject,
  readProjectHistory,
  type AnyAsk,
  type projectVerbs,
  type ResponseOf,
} from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { askKey, refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { projectVerbWords } from './project-verb.words';

export type ProjectDetail = ResponseOf<typeof readProject>;
export type ProjectVerb = (typeof projectVerbs)[number];

/** Does something to a project and shows it as it is afterwards. */
export function useProjectDeed<A extends AnyAsk>(ask: A, verb: ProjectVerb, onDone: () => void) {
  const t = useWords(projectVerbWords);
  const queries = useQueryClient();
  return useAsk(ask, {
    onDone: (response) => {
      const project = response as ProjectDetail;
      queries.setQueryData<ProjectDetail>(askKey(readProject, { projectId: project.id }), project);
      refresh(queries, [readProject, findProjects, readProjectHistory]);
      toast({ id: 'project-done', tone: 'good', title: t(`done_${verb}`) });
      onDone();
    },
  });
}

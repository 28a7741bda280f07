import { useWords } from '../../../lib/words';
import { projectWords } from '../project.words';
import type { ProgressFilter } from './progress-filter';
import { progressWords } from './progress.words';

/** What is chosen in the filter « Avancement », in words. */
export function useProgressNames({ stage = [], progress = [], activity = [] }: ProgressFilter): string[] {
  const t = useWords(progressWords);
  const tProject = useWords(projectWords);
  return [
    ...stage.map((name) => tProject(name)),
    ...progress.map((name) => t(name)),
    ...activity.map((name) => tProject(name)),
  ];
}

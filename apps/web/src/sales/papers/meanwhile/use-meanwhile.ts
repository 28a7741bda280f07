import { readProjectHistory } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';

interface Paper {
  id: string;
  version: number;
  project: { id: string };
}
interface MeanwhileOptions<View extends Paper> {
  /** As it was when somebody began to type. */
  paper: View;
  /** Whether saving was refused because somebody else had saved. */
  stale: boolean;
  /** Reads the paper as it is now. */
  load: () => Promise<View>;
}

/**
 * What somebody else made of a paper while it was typed into. Whoever has seen the differences may save over them:
 * from then on `version` is the one that they saw.
 */
export function useMeanwhile<View extends Paper>({ paper, stale, load }: MeanwhileOptions<View>) {
  const [begun] = useState(paper.version);
  const [fresh, setFresh] = useState<View>();
  const asked = { projectId: paper.project.id, limit: 20 };
  const history = useAnswer(readProjectHistory, asked, { enabled: stale, staleTime: 0 });
  const latest = history.data?.items.find(({ facts }) => Object.values(facts).includes(paper.id));
  return {
    stale,
    version: fresh?.version ?? begun,
    fresh,
    change: latest && { by: latest.actor, at: latest.at },
    compare: async () => setFresh(await load()),
  };
}
export type Meanwhile = Omit<ReturnType<typeof useMeanwhile>, 'fresh'>;

import { useParams } from '@tanstack/react-router';
import { OnlyWith } from '../error-page';
import { ProjectPage } from '../project/project-page';

export default function ProjectRoutePage() {
  const { projectId } = useParams({ from: '/projets/$projectId' });
  return (
    <OnlyWith permission="project.read">
      <ProjectPage key={projectId} projectId={projectId} />
    </OnlyWith>
  );
}

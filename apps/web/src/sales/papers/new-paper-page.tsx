import { Button, Group, Stack } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import { useState, type ReactNode } from 'react';
import classes from '../../ui/paper-page.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import type { Option } from '../../ui/remote-select';
import { ProjectSelect } from '../projects/open-project/project-select';

interface NewPaperPageProps {
  /** Back to the list. */
  crumb: ReactNode;
  title: string;
  /** The project for which somebody came here. */
  project?: Option;
  children: ReactNode;
  create: { refusal: Refusal | null; isPending: boolean };
  createLabel: string;
  onCreate: (projectId: string) => void;
}

/** The page on which a paper begins: for which project, and with what. */
export function NewPaperPage(props: NewPaperPageProps) {
  const { crumb, title, children, create, createLabel, onCreate } = props;
  const [project, setProject] = useState(props.project);
  return (
    <div className={classes.page}>
      <nav className={classes.crumbs}>{crumb}</nav>
      <h1 className={classes.title}>{title}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (project) onCreate(project.value);
        }}
      >
        <Stack gap="md" mt="sm">
          <ProjectSelect value={project} onChange={setProject} />
          {children}
          <RefusalNote refusal={create.refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending} disabled={!project}>
              {createLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}

import {
  checkEmail,
  mostAttachedBytes,
  type Correspondence,
  type Language,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { AttachedFiles } from '../../attachments/attached-files.port';
import { ProjectPapers } from '../../attachments/project-papers.port';
import { messageWords } from '../../templates/message-words';
import { SpokenTemplates, type Said } from '../../templates/spoken-templates.port';
import { check, write } from '../../templates/template';
import { readerOf } from '../../templates/template-choice';
import { ComposedLetters } from '../composed-letters.port';
import { pagesWithin } from './pages-within';

type Projects = Correspondence['project'][];
type Spoken = ResponseOf<typeof checkEmail>['languages'][number];
/** Well within the time that a screen waits for an answer. */
const budgetMs = 8_000;
const atOnce = 200;
const named = 50;

@Controller()
export class CheckEmail {
  constructor(
    private readonly letters: ComposedLetters,
    private readonly templates: SpokenTemplates,
    private readonly attached: AttachedFiles,
    private readonly papers: ProjectPapers,
  ) {}

  @Answers(checkEmail)
  async handle(composed: RequestOf<typeof checkEmail>, { caller }: AskContext) {
    const { email } = composed;
    check(email, 'MESSAGE');
    const missing = new Map<string, Projects>();
    const tooLarge: Projects = [];
    const spoken = new Map<Language, Spoken>();
    const wordsFor = await this.templates.letters(email);
    const weigh = await this.papers.weigher(email.documents);
    const common = email.fileId ? await this.attached.bytesOf(email.fileId, caller.userId) : 0;
    const seen = await pagesWithin(
      budgetMs,
      async (offset) => {
        const page = await this.letters.of(composed, caller, { offset, limit: atOnce });
        return { ...page, items: await weigh(page.items) };
      },
      async ({ letter, audience, bytes }) => {
        const reader = readerOf(letter);
        const said = await wordsFor(reader);
        const variable = firstMissing(() => write(said, messageWords(letter, audience, said.language)));
        if (variable) note(missing, variable, letter.project);
        else if (common + bytes > mostAttachedBytes) tooLarge.push(letter.project);
        else count(spoken, reader.language, said);
      },
    );
    return {
      ...seen,
      missing: [...missing].map(([variable, projects]) => ({ variable, ...stopped(projects) })),
      tooLarge: stopped(tooLarge),
      languages: [...spoken.values()],
    };
  }
}

function firstMissing(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { variable, reason } = error.facts as { variable?: string; reason?: string };
    return variable ?? reason ?? error.code;
  }
}

function note(missing: Map<string, Projects>, variable: string, project: Correspondence['project']): void {
  const projects = missing.get(variable) ?? [];
  projects.push(project);
  missing.set(variable, projects);
}

function count(spoken: Map<Language, Spoken>, language: Language, { theirs }: Said): void {
  const before = spoken.get(language) ?? { language, messages: 0, asWritten: 0 };
  spoken.set(language, {
    language,
    messages: before.messages + 1,
    asWritten: before.asWritten + (theirs ? 0 : 1),
  });
}

function stopped(projects: Projects) {
  const different = new Map(projects.map((project) => [project.id, project]));
  return { messages: projects.length, projects: [...different.values()].slice(0, named) };
}

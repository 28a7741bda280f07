import {
  checkEmail,
  type Correspondence,
  type Language,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { messageWords } from '../../templates/message-words';
import { SpokenTemplates, type Said } from '../../templates/spoken-templates.port';
import { check, write } from '../../templates/template';
import { readerOf } from '../../templates/template-choice';
import { ComposedLetters } from '../composed-letters.port';
import { pagesWithin } from './pages-within';

type Missing = Map<string, Correspondence['project'][]>;
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
  ) {}

  @Answers(checkEmail)
  async handle(composed: RequestOf<typeof checkEmail>, { caller }: AskContext) {
    check(composed.email, 'MESSAGE');
    const missing: Missing = new Map();
    const spoken = new Map<Language, Spoken>();
    const wordsFor = await this.templates.letters(composed.email);
    const seen = await pagesWithin(
      budgetMs,
      (offset) => this.letters.of(composed, caller, { offset, limit: atOnce }),
      async ({ letter, audience }) => {
        const reader = readerOf(letter);
        const said = await wordsFor(reader);
        const variable = firstMissing(() => write(said, messageWords(letter, audience, said.language)));
        if (!variable) return count(spoken, reader.language, said);
        const projects = missing.get(variable) ?? [];
        projects.push(letter.project);
        missing.set(variable, projects);
      },
    );
    return { ...seen, missing: [...missing].map(counted), languages: [...spoken.values()] };
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

function count(spoken: Map<Language, Spoken>, language: Language, { theirs }: Said): void {
  const before = spoken.get(language) ?? { language, messages: 0, asWritten: 0 };
  spoken.set(language, {
    language,
    messages: before.messages + 1,
    asWritten: before.asWritten + (theirs ? 0 : 1),
  });
}

function counted([variable, projects]: [string, Correspondence['project'][]]) {
  const different = new Map(projects.map((project) => [project.id, project]));
  return { variable, messages: projects.length, projects: [...different.values()].slice(0, named) };
}

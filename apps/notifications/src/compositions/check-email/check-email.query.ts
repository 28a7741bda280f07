import { checkEmail, type Correspondence, type RequestOf } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { messageWords } from '../../templates/message-words';
import { check, write } from '../../templates/template';
import { ComposedLetters } from '../composed-letters.port';

type Missing = Map<string, Correspondence['project'][]>;
const mostChecked = 2_000;
const atOnce = 200;
const named = 50;

@Controller()
export class CheckEmail {
  constructor(private readonly letters: ComposedLetters) {}

  @Answers(checkEmail)
  async handle(composed: RequestOf<typeof checkEmail>, { caller }: AskContext) {
    check(composed.email, 'MESSAGE');
    const missing: Missing = new Map();
    let total = 0;
    let checked = 0;
    do {
      const page = await this.letters.of(composed, caller, { offset: checked, limit: atOnce });
      total = page.total;
      if (page.items.length === 0) break;
      checked += page.items.length;
      for (const { letter, audience } of page.items) {
        const variable = firstMissing(() => write(composed.email, messageWords(letter, audience)));
        if (variable) missing.set(variable, [...(missing.get(variable) ?? []), letter.project]);
      }
    } while (checked < Math.min(total, mostChecked));
    return { total, checked, missing: [...missing].map(counted) };
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

function counted([variable, projects]: [string, Correspondence['project'][]]) {
  const different = new Map(projects.map((project) => [project.id, project]));
  return { variable, messages: projects.length, projects: [...different.values()].slice(0, named) };
}

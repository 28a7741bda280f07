import type { Rule } from 'eslint';

const widest = 4;

interface ClassBody {
  readonly body: readonly {
    readonly type: string;
    readonly kind?: string;
    readonly value?: { readonly params?: readonly unknown[] } | null;
    readonly decorators?: readonly {
      readonly expression: { readonly callee?: { readonly name?: string } };
    }[];
  }[];
}

/** Five dependencies are two classes. Fields filled by `@Inject()` count: they are the same need, hidden. */
export const narrowConstructors: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: `A class needs at most ${widest} others.` } },
  create(context) {
    return {
      ClassBody(node) {
        const { body } = node as unknown as ClassBody;
        const needs = body.reduce((sum, member) => {
          if (member.kind === 'constructor') return sum + (member.value?.params?.length ?? 0);
          const injected = member.decorators?.some(({ expression }) => expression.callee?.name === 'Inject');
          return sum + (member.type === 'PropertyDefinition' && injected ? 1 : 0);
        }, 0);
        if (needs > widest) {
          context.report({
            node,
            message: `${needs} dependencies; at most ${widest}: this is more than one class.`,
          });
        }
      },
    };
  },
};

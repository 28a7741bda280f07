import type { Rule } from 'eslint';
import { edgeOf, type EdgeLaw } from '../edges/edge';
import { placeOf } from '../place';

interface Source {
  readonly value?: unknown;
}
interface Importing {
  readonly source?: Source | null;
  readonly specifiers?: readonly { readonly imported?: { readonly name?: string } }[];
}

/** Makes an ESLint rule of a law about imports: static, re-exported, dynamic and `require`d alike. */
export function ruleOfEdgeLaw(law: EdgeLaw): Rule.RuleModule {
  return {
    meta: { type: 'problem', schema: [], docs: { description: law.promise } },
    create(context) {
      const from = placeOf(context.filename);
      if (from === undefined) return {};
      const judge = (node: Rule.Node, source: Source | null | undefined, names: string[] = []) => {
        if (typeof source?.value !== 'string') return;
        const message = law.forbids(edgeOf(from, source.value, names));
        if (message !== undefined) context.report({ node, message });
      };
      const importing = (node: Rule.Node) => {
        const { source, specifiers } = node as unknown as Importing;
        judge(
          node,
          source,
          specifiers?.flatMap(({ imported }) => imported?.name ?? []),
        );
      };
      return {
        ImportDeclaration: importing,
        ExportNamedDeclaration: importing,
        ExportAllDeclaration: importing,
        ImportExpression: importing,
        "CallExpression[callee.name='require']": (node: Rule.Node) =>
          judge(node, (node as unknown as { arguments: Source[] }).arguments[0]),
      };
    },
  };
}

import type { Rule } from 'eslint';
import type * as ESTree from 'estree';
import { placeOf } from '../place';

const empty = new Map([
  ['toBeDefined', 'says nothing: name the value'],
  ['toHaveBeenCalled', 'proves that a mock was called: assert the row, the announcement or the screen'],
  ['toHaveBeenCalledTimes', 'proves that a mock was called: assert the row, the announcement or the screen'],
]);

/** A test asserts what a user or another service can see; what we own is used as it is, not mocked. */
export const testsTellTheTrade: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'No mock of what we own, no empty assertion.' } },
  create(context) {
    if (placeOf(context.filename)?.role !== 'spec') return {};
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const method = callee.property.name;
        const why = empty.get(method);
        if (why !== undefined) context.report({ node, message: `${method} ${why}.` });
        if (method === 'mock' && named(callee.object, 'jest') && isOurs(node.arguments[0])) {
          context.report({ node, message: 'What we own is not mocked: use the real one.' });
        }
      },
    };
  },
};

function named(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function isOurs(node: ESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'string' && /^(\.|@comptoir\/)/.test(node.value);
}

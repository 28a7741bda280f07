import type { Rule } from 'eslint';
import type * as ESTree from 'estree';
import { placeOf, type Place } from '../place';

const running = ['query', 'one', 'execute', 'raw'];

/**
 * SQL is the `sql` tag, which binds what it is given. `sql.raw` is for constant text beside the tables it names,
 * and no statement is glued together from a template.
 */
export const rawSqlInItsHome: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'sql.raw is constant, and only beside the tables.' },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (place === undefined || place.building === 'tools' || isPersistence(place)) return {};
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const method = callee.property.name;
        const raw = method === 'raw' && callee.object.type === 'Identifier' && callee.object.name === 'sql';
        if (raw && !mayBeRaw(place)) {
          context.report({ node, message: 'sql.raw belongs in a *.row.ts or *predicates.ts file.' });
        }
        if ((raw || (running.includes(method) && method !== 'raw')) && isGlued(node.arguments[0])) {
          context.report({
            node,
            message: 'SQL made of pieces of text: use the sql tag, which binds its values.',
          });
        }
      },
    };
  },
};

function isPersistence({ building, project, folders }: Place): boolean {
  return (building === 'libs' && project === 'persistence') || folders?.includes('migrations') === true;
}

function mayBeRaw({ role, stem }: Place): boolean {
  return role === 'row' || role === 'predicates' || stem.endsWith('predicates');
}

function isGlued(node: ESTree.Node | undefined): boolean {
  if (node?.type === 'TemplateLiteral') return node.expressions.length > 0;
  return node?.type === 'BinaryExpression' && node.operator === '+';
}

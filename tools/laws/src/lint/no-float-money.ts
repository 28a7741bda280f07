import type { Rule } from 'eslint';
import type * as ESTree from 'estree';
import { placeOf, type Place } from '../place';

const arithmetic = ['*', '/', '%', '**', '*=', '/=', '%=', '**='];
const moneyWord = /(cents|amount|price|money|balance|vat|ecoContribution|total(Excl|Incl)\w*)$/i;
const numberMakers = ['Number', 'parseInt'];

/**
 * Amounts are exact: they are added and compared anywhere, but multiplied, divided and rounded in one home.
 *
 * Money is recognised by what the code says: a bigint (literal or `BigInt(…)`), or a name that ends like money.
 * `parseFloat` and `toFixed` are refused whatever they are applied to.
 */
export const noFloatMoney: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Money is multiplied and rounded in its one home.' },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (place === undefined || isHome(place)) return {};
    const product = (node: Rule.Node, operator: string, sides: readonly ESTree.Node[]) => {
      if (arithmetic.includes(operator) && sides.some(isMoney)) {
        context.report({
          node,
          message: `'${operator}' on money belongs in pricing or in the kernel's money.`,
        });
      }
    };
    return {
      BinaryExpression: (node) => product(node, node.operator, [node.left, node.right]),
      AssignmentExpression: (node) => product(node, node.operator, [node.left, node.right]),
      CallExpression(node) {
        const name = calledName(node.callee);
        if (name === 'parseFloat' || name === 'toFixed') {
          context.report({ node, message: `'${name}' makes or shows a float; amounts are exact.` });
        }
        const [argument] = node.arguments;
        if (numberMakers.includes(name ?? '') && argument !== undefined && isMoney(argument)) {
          context.report({ node, message: `'${name}' makes a float of an amount.` });
        }
      },
    };
  },
};

function isHome({ building, project, room, role }: Place): boolean {
  if (building === 'tools' || role === 'spec' || role === 'builder') return true;
  if (building === 'libs') return project === 'kernel' || project === 'testing';
  return room === 'pricing' || room === 'testing';
}

function isMoney(node: ESTree.Node): boolean {
  if (node.type === 'Literal') return 'bigint' in node && node.bigint !== undefined && node.bigint !== null;
  if (node.type === 'CallExpression') return calledName(node.callee) === 'BigInt' || isMoney(node.callee);
  const name = calledName(node);
  return name !== undefined && moneyWord.test(name);
}

/** The last name of `f`, `a.f` and `a?.f`. */
function calledName(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ChainExpression') return calledName(node.expression);
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') return node.property.name;
  return undefined;
}

import type { Rule } from 'eslint';
import { placeOf, type Place } from '../place';

/** One file per service reads the environment, so that every fault in it is listed at once, at start. */
export const environmentInConfigOnly: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'process.env is read in *.config.ts files only.' },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (place === undefined || isHome(place)) return {};
    const message = 'The environment is read in the *.config.ts of a service, nowhere else.';
    return {
      "MemberExpression[object.name='process'][property.name='env']": (node: Rule.Node) =>
        context.report({ node, message }),
      "MemberExpression[object.name='process'][property.value='env']": (node: Rule.Node) =>
        context.report({ node, message }),
      "VariableDeclarator[init.name='process'] > ObjectPattern Property[key.name='env']": (node: Rule.Node) =>
        context.report({ node, message }),
      "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']": (
        node: Rule.Node,
      ) => context.report({ node, message }),
    };
  },
};

function isHome({ path, building, project, role }: Place): boolean {
  const ofTests =
    role === 'spec' || path.includes('/test/') || (building === 'libs' && project === 'testing');
  return building === 'tools' || role === 'config' || ofTests;
}

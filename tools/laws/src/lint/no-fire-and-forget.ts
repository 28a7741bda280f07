import type { Rule } from 'eslint';
import { placeOf } from '../place';

/** `client.emit()` resolves when the bytes reach a local buffer: at most once, and silently. */
export const noFireAndForget: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'What is announced goes through the outbox.' } },
  create(context) {
    const place = placeOf(context.filename);
    if (place?.building === 'libs' && place.project === 'messaging') return {};
    return {
      "CallExpression[callee.property.name='emit']": (node: Rule.Node) => {
        const { object } = (node as unknown as { callee: { object: unknown } }).callee;
        if (/client|proxy|broker|nats/i.test(lastName(object))) {
          context.report({
            node,
            message: 'Announce through the outbox: emit() loses messages without a word.',
          });
        }
      },
      'ImportSpecifier[imported.name=/^(ClientProxy|ClientNats|ClientsModule|ClientProxyFactory|EventPattern)$/]':
        (node: Rule.Node) =>
          context.report({ node, message: 'Asks and announcements go through @comptoir/messaging.' }),
    };
  },
};

function lastName(node: unknown): string {
  const { name, property } = node as { name?: string; property?: { name?: string } };
  return property?.name ?? name ?? '';
}

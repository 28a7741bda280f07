import { gatewayConfig } from '@comptoir/gateway/gateway.config';
import { notificationsConfig } from '@comptoir/notifications/notifications.config';
import { purchasingConfig } from '@comptoir/purchasing/purchasing.config';
import { salesConfig } from '@comptoir/sales/sales.config';
import { renderConfigTable, renderEnvExample } from '@comptoir/service-kit';
import { tasksConfig } from '@comptoir/tasks/tasks.config';

const configs = {
  gateway: gatewayConfig,
  sales: salesConfig,
  purchasing: purchasingConfig,
  notifications: notificationsConfig,
  tasks: tasksConfig,
};

/** Every variable that a service reads, as an environment file to begin with and as a page. */
export function configurationFiles(): readonly (readonly [string, string])[] {
  const each = Object.entries(configs);
  const example = each.map(([name, config]) => `### ${name}\n\n${renderEnvExample(config)}`).join('\n');
  const page = each.map(([name, config]) => `## ${name}\n\n${renderConfigTable(config)}`).join('\n');
  return [
    ['.env.example', `# What each service reads; written by "npm run docs:generate".\n\n${example}`],
    [
      'docs/maps/configuration.md',
      `# Configuration\n\nWritten by \`npm run docs:generate\`; do not edit.\n\n${page}`,
    ],
  ];
}

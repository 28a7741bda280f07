import type { ConfigDefinition, ConfigRow } from './config-of';

/** The text of `.env.example`: every variable with its meaning; those with a default are commented out. */
export function renderEnvExample(definition: ConfigDefinition): string {
  const blocks = definition.describe().map((row) => {
    const assignment = `${row.name}=${row.default ?? ''}`;
    return [`# ${meaningOf(row)}`, row.required ? assignment : `# ${assignment}`].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The Markdown table of a service's README. */
export function renderConfigTable(definition: ConfigDefinition): string {
  const lines = definition
    .describe()
    .map(
      (row) =>
        `| \`${row.name}\` | ${row.required ? 'required' : row.default ? `\`${row.default}\`` : ''} | ${meaningOf(row)} |`,
    );
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...lines, ''].join('\n');
}

function meaningOf({ name, description, secret }: ConfigRow): string {
  return [description, secret ? `Secret; may come from the file named by ${name}_FILE` : '']
    .filter(Boolean)
    .join('. ');
}

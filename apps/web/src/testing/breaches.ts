import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules of WCAG 2.2 A and AA that the page breaks, with the first element that breaks each. Left out is one that axe
 * itself calls experimental: it takes « Expirent dans 10 jours ou moins » for another name than « Expirent ≤ 10 j ».
 */
export async function breaches(page: Page): Promise<string[]> {
  // What is fading in has not its colours yet.
  await page.waitForTimeout(400);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await judge.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: { 'label-content-name-mismatch': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  });
}

import type { ESLint, Rule } from 'eslint';
import { edgeLaws } from './edges/edge-laws';
import { environmentInConfigOnly } from './lint/environment-in-config-only';
import { narrowConstructors } from './lint/narrow-constructors';
import { noFireAndForget } from './lint/no-fire-and-forget';
import { noFloatMoney } from './lint/no-float-money';
import { rawSqlInItsHome } from './lint/raw-sql-in-its-home';
import { ruleOfEdgeLaw } from './lint/rule-of-edge-law';
import { testsTellTheTrade } from './lint/tests-tell-the-trade';

export const rules: Record<string, Rule.RuleModule> = {
  ...Object.fromEntries(edgeLaws.map((law) => [law.name, ruleOfEdgeLaw(law)])),
  'environment-in-config-only': environmentInConfigOnly,
  'narrow-constructors': narrowConstructors,
  'no-fire-and-forget': noFireAndForget,
  'no-float-money': noFloatMoney,
  'raw-sql-in-its-home': rawSqlInItsHome,
  'tests-tell-the-trade': testsTellTheTrade,
};

/** The house's own lint rules; each is on as an error and judges by the path of the file. */
export const laws: ESLint.Plugin = { meta: { name: 'laws' }, rules };

export const everyLaw: Record<string, 'error'> = Object.fromEntries(
  Object.keys(rules).map((name) => [`laws/${name}`, 'error']),
);

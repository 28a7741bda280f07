import { posix } from 'node:path';
import ts from 'typescript';

/** A file that may be asked for: its path from the root, and its text. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Every circle of imports inside a project, each once, as the paths on it.
 *
 * Imports that exist for the type checker only (`import type`) are gone at run time and make no circle.
 */
export function circularImports(sources: Sources): readonly (readonly string[])[] {
  const graph = new Map([...sources].map(([path, text]) => [path, neighbours(path, text, sources)] as const));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const circles: string[][] = [];

  const visit = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const next of graph.get(path) ?? []) {
      if (state.get(next) === 'open') circles.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of graph.keys()) if (!state.has(path)) visit(path);
  return circles;
}

function neighbours(path: string, text: string, sources: Sources): string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
  return statements.flatMap((statement) => {
    const specifier = specifierOf(statement);
    if (specifier === undefined || !specifier.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), specifier);
    return candidates(target).find((candidate) => sources.has(candidate)) ?? [];
  });
}

function specifierOf(statement: ts.Statement): string | undefined {
  const isImport = ts.isImportDeclaration(statement);
  if (!isImport && !ts.isExportDeclaration(statement)) return undefined;
  if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier))
    return undefined;
  const erased = isImport ? isErased(statement.importClause) : statement.isTypeOnly;
  return erased ? undefined : statement.moduleSpecifier.text;
}

function isErased(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings, name } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function candidates(target: string): string[] {
  const bare = target.replace(/\.js$/, '');
  return [target, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`];
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportEntity, importEntities } from '@comptoir/contracts';

export interface ImportFile {
  entity: ImportEntity;
  path: string;
  name: string;
}

/**
 * The files of a folder that can be imported, in the order in which they must be: `stores`, `parties`,
 * `articles`, `projects`, `documents`, each as `.csv` or `.xlsx`, upper or lower case. Files that are not there
 * are left out. Throws a sentence when there is no such folder, no such file, or two for one entity.
 */
export function filesIn(folder: string): ImportFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${folder} is not a folder.`);
  const names = readdirSync(folder);
  const files = importEntities.flatMap((entity) => {
    const found = names.filter((name) => [`${entity}.csv`, `${entity}.xlsx`].includes(name.toLowerCase()));
    if (found.length > 1) throw new Error(`${folder} has ${found.join(' and ')}: keep one of them.`);
    return found.map((name) => ({ entity, name, path: join(folder, name) }));
  });
  if (files.length === 0) {
    const wanted = importEntities.map((entity) => `${entity}.csv`).join(', ');
    throw new Error(`${folder} has nothing to import. What can be there: ${wanted} (or .xlsx).`);
  }
  return files;
}

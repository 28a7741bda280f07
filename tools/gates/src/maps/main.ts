import { join } from 'node:path';
import { writeDocs } from '@comptoir/gateway/docs';
import { repositoryRoot } from '../sequence/run-command';
import { writeMaps } from './map-files';

writeMaps();
void writeDocs(join(repositoryRoot, 'docs')).then(() => process.exit(0));

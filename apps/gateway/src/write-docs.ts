import { join } from 'node:path';
import { writeDocs } from './docs';

void writeDocs(join(__dirname, '../../../docs')).then(() => process.exit(0));

import { releaseEvents } from './released-files';

process.exitCode = releaseEvents(process.argv.slice(2));

import { writeMaps } from './map-files';

writeMaps();

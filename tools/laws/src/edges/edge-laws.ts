import type { EdgeLaw } from './edge';
import { laterPapersKnowEarlierPapers } from './later-papers-know-earlier-papers';
import { librariesHaveOneDoor } from './libraries-have-one-door';
import { noGlueImports } from './no-glue-imports';
import { onlyMessagingKnowsNats } from './only-messaging-knows-nats';
import { pureFilesKnowNoFramework } from './pure-files-know-no-framework';
import { roomsKeepTheirTables } from './rooms-keep-their-tables';
import { servicesKnowOnlyContracts } from './services-know-only-contracts';
import { webRoomsStandAlone } from './web-rooms-stand-alone';

export const edgeLaws: readonly EdgeLaw[] = [
  laterPapersKnowEarlierPapers,
  librariesHaveOneDoor,
  noGlueImports,
  onlyMessagingKnowsNats,
  pureFilesKnowNoFramework,
  roomsKeepTheirTables,
  servicesKnowOnlyContracts,
  webRoomsStandAlone,
];

import { CreatePurchasing20261124111800 } from './20261124111800-create-purchasing';
import { CountChoices20261128214500 } from './20261128214500-count-choices';
import { ReleaseOrders20261128215000 } from './20261128215000-release-orders';
import { ExpectDeliveries20261129012000 } from './20261129012000-expect-deliveries';
import { NoteUndelivered20261129013100 } from './20261129013100-note-undelivered';
import { FindByProject20261129021000 } from './20261129021000-find-by-project';
import { NoteBuyable20261129022000 } from './20261129022000-note-buyable';
import { FindGenerations20261129024000 } from './20261129024000-find-generations';
import { KnowCustomers20261129074500 } from './20261129074500-know-customers';
import { PlaceItems20261129081000 } from './20261129081000-place-items';
import { StagePurchases20261129123000 } from './20261129123000-stage-purchases';
import { MarkTouched20261129124500 } from './20261129124500-mark-touched';
import { BatchPurchases20261129150000 } from './20261129150000-batch-purchases';
import { FindByState20261129170000 } from './20261129170000-find-by-state';
import { CloseNeeds20261129171000 } from './20261129171000-close-needs';
import { CountPurchases20261129190000 } from './20261129190000-count-purchases';

export const purchasingMigrations = [
  CreatePurchasing20261124111800,
  CountChoices20261128214500,
  ReleaseOrders20261128215000,
  ExpectDeliveries20261129012000,
  NoteUndelivered20261129013100,
  FindByProject20261129021000,
  NoteBuyable20261129022000,
  FindGenerations20261129024000,
  KnowCustomers20261129074500,
  PlaceItems20261129081000,
  StagePurchases20261129123000,
  MarkTouched20261129124500,
  BatchPurchases20261129150000,
  FindByState20261129170000,
  CloseNeeds20261129171000,
  CountPurchases20261129190000,
];

import type { PurchaseStage, StageIcon } from '@comptoir/contracts';
import {
  IconCircleCheck,
  IconFileInvoice,
  IconFlag,
  IconMailCheck,
  IconPackage,
  IconPackageImport,
  IconPencil,
  IconReceiptRefund,
  IconSend,
  IconShoppingCart,
  IconThumbUp,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { Icon, Tone } from '../../ui/icon-text';

/** Distinct silhouettes: in grey they are still told apart. */
export const stageGlyphs: Readonly<Record<StageIcon, Icon>> = {
  cart: IconShoppingCart,
  pencil: IconPencil,
  approval: IconThumbUp,
  sending: IconSend,
  letter: IconMailCheck,
  truck: IconTruckDelivery,
  parcel: IconPackageImport,
  box: IconPackage,
  invoice: IconFileInvoice,
  refund: IconReceiptRefund,
  check: IconCircleCheck,
  flag: IconFlag,
};

export const lookOf = ({ icon, tone }: Pick<PurchaseStage, 'icon' | 'tone'>): { icon: Icon; tone: Tone } => ({
  icon: stageGlyphs[icon],
  tone,
});

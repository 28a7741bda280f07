import {
  cancelGeneration,
  findGenerations,
  generatePurchases,
  previewGeneration,
  previewGenerationLines,
  readGeneration,
  takeBackGeneration,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

/** Looking at thousands of lines may take longer than the answers of a screen. */
const timeoutMs = 8_000;

export const PurchaseGenerationsHttp = controllerOf(
  'purchase-generations',
  [
    previewGeneration,
    previewGenerationLines,
    generatePurchases,
    cancelGeneration,
    takeBackGeneration,
    findGenerations,
    readGeneration,
  ],
  { timeoutMs },
);

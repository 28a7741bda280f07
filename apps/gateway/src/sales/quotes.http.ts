import {
  cancelQuote,
  countQuotes,
  createQuote,
  editQuote,
  extendQuote,
  finalizeQuote,
  findQuotes,
  readQuote,
  readQuoteIndicators,
  readQuoteRelaxations,
  refuseQuote,
  reviseQuote,
  sendQuote,
  signQuote,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const QuotesHttp = controllerOf('quotes', [
  findQuotes,
  countQuotes,
  readQuoteIndicators,
  readQuoteRelaxations,
  readQuote,
  createQuote,
  editQuote,
  finalizeQuote,
  sendQuote,
  signQuote,
  refuseQuote,
  extendQuote,
  reviseQuote,
  cancelQuote,
]);

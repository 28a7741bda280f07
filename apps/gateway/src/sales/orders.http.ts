import {
  amendOrder,
  bouncePayment,
  cancelOrder,
  carryOverQuote,
  confirmOrder,
  createOrder,
  editOrder,
  findOrders,
  planPayments,
  readFinancing,
  readOrder,
  readOrderIndicators,
  recordPayment,
  refundPayment,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const OrdersHttp = controllerOf('orders', [
  findOrders,
  readOrderIndicators,
  readOrder,
  createOrder,
  carryOverQuote,
  editOrder,
  confirmOrder,
  amendOrder,
  cancelOrder,
  readFinancing,
  planPayments,
  recordPayment,
  bouncePayment,
  refundPayment,
]);

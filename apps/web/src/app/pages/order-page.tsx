import { useParams } from '@tanstack/react-router';
import { OrderPage } from '../../sales/orders/order-page/order-page';
import { OnlyWith } from '../error-page';

export default function OrderRoutePage() {
  const { orderId } = useParams({ from: '/ventes/commandes/$orderId' });
  return (
    <OnlyWith permission="order.read">
      <OrderPage key={orderId} orderId={orderId} />
    </OnlyWith>
  );
}

/**
 * Buys something and pays with Razorpay.
 *
 * @param shop see `shop.js`
 * @param openCheckout opens checkout.js with these options; resolves with what its handler gets
 * @returns the order and its payment as they are then
 */
export async function payWithRazorpay(shop, openCheckout) {
  const { order, payment, accessToken } = await shop.buy({ provider: 'RAZORPAY' });
  const { razorpayOrderId, keyId } = payment.nextAction;
  // The amount and the currency are those of the order at Razorpay, so the page names neither.
  const paid = await openCheckout({ key: keyId, order_id: razorpayOrderId, name: `Order ${order.number}` });
  // The signature proves that Razorpay sent the payer back. The server asks Razorpay what was paid.
  const input = {
    paymentId: payment.id,
    razorpayPaymentId: paid.razorpay_payment_id,
    razorpaySignature: paid.razorpay_signature,
    accessToken,
  };
  return (await shop.run(CONFIRM, { input })).confirmRazorpayPayment;
}

const CONFIRM = /* GraphQL */ `
  mutation ConfirmRazorpay($input: ConfirmRazorpayPaymentInput!) {
    confirmRazorpayPayment(input: $input) {
      order { number status paymentStatus } payment { status declineCode } userErrors { message }
    }
  }
`;

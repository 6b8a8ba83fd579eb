/** Buys something, to be paid in this page with the Payment Element, which takes the client secret. */
export async function payHere(shop) {
  const bought = await shop.buy({ provider: 'STRIPE', stripe: { flow: 'ELEMENTS' } });
  return { order: leavable(bought), clientSecret: bought.payment.nextAction.clientSecret };
}

/** Buys something, to be paid on the page of Stripe, which sends the payer back to SUCCESS_URL or CANCEL_URL. */
export async function payThere(shop) {
  const bought = await shop.buy({ provider: 'STRIPE', stripe: { flow: 'CHECKOUT' } });
  return { order: leavable(bought), url: bought.payment.nextAction.url };
}

function leavable({ order, accessToken }) {
  return { number: order.number, accessToken };
}

/** Keeps the order over a redirect. */
export function rememberOrder(storage, order) {
  storage.setItem('order', JSON.stringify(order));
}

export function leftOrder(storage) {
  return JSON.parse(storage.getItem('order') ?? 'null');
}

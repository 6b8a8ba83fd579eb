import type { TestApp } from '../app.ts';
import { PUBLISHABLE_KEY } from './stripe/api.ts';

/** Confirms an intent over HTTP, as Stripe's script in the browser does, wherever the fake is. */
export async function confirmInBrowser(
  { shop }: Pick<TestApp, 'shop'>,
  clientSecret: string,
  card = 'pm_card_visa',
): Promise<{ readonly status: string; readonly payment_method: string }> {
  const { apiUrl } = shop.core.config.payments.stripe!;
  const id = clientSecret.slice(0, clientSecret.indexOf('_secret_'));
  const kind = id.startsWith('seti_') ? 'setup_intents' : 'payment_intents';
  const response = await fetch(`${apiUrl}/v1/${kind}/${id}/confirm`, {
    method: 'POST',
    headers: { authorization: `Bearer ${PUBLISHABLE_KEY}` },
    body: new URLSearchParams({ client_secret: clientSecret, payment_method: card }),
  });
  return (await response.json()) as { status: string; payment_method: string };
}

import { ObjectType } from 'type-graphql';
import { PaymentPayload } from '../payments.payloads.ts';

@ObjectType({
  description:
    'The payload of capturePayment. The payment is still AUTHORIZED when the provider did not answer: the capture is ' +
    'repeated until it does.',
})
export class CapturePaymentPayload extends PaymentPayload {}

@ObjectType({
  description:
    'The payload of voidPayment. The payment keeps its status when the provider did not answer: the void is repeated ' +
    'until it does.',
})
export class VoidPaymentPayload extends PaymentPayload {}

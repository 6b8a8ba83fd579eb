import { ObjectType } from 'type-graphql';
import { CartPayload } from '../carts.payloads.ts';

@ObjectType({ description: 'The payload of setCartShippingMethod.' })
export class SetCartShippingMethodPayload extends CartPayload {}

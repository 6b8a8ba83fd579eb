import { Field, InputType } from 'type-graphql';
import { CartInput } from '../carts.inputs.ts';

@InputType({ description: 'A discount code to enter.' })
export class ApplyDiscountCodeInput extends CartInput {
  @Field({ description: 'The code. Upper and lower case are the same.' })
  code!: string;
}

@InputType({ description: 'A discount code to take out.' })
export class RemoveDiscountCodeInput extends CartInput {
  @Field({ description: 'The code. Upper and lower case are the same.' })
  code!: string;
}

import { Field, InputType } from 'type-graphql';
import { AddressInput } from '../../platform/graphql/scalars/address.ts';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { addressAt, emailAt } from '../../platform/inputs/input-values.ts';
import { optionalTextInput } from '../../platform/inputs/text-input.ts';
import { unvalidatedEmail, unvalidatedText } from '../../platform/inputs/unvalidated-values.ts';
import { normalizeAddress } from '../../values/address.ts';
import type { Order } from './order.entity.ts';

const optional = (description: string) => ({ nullable: true, description });

/** The most characters of each text. */
const MAX_CHARACTERS = { giftMessage: 500, customerNote: 2_000 } as const;

/**
 * The details of an order besides its items and amounts. `checkout`, `createOrder` and `updateOrder` inherit these
 * fields; {@link ORDER_DETAILS} states how each is validated and which column of an import file has it.
 */
@InputType({ description: 'The details of an order besides its items.' })
export abstract class OrderDetailsInput {
  @Field(() => GraphQLEmailAddress, optional('E-mail address for messages about the order.'))
  email?: string | null;

  @Field(() => AddressInput, optional('Shipping address.'))
  shippingAddress?: AddressInput | null;

  @Field(() => AddressInput, optional('Billing address, if it differs from the shipping address.'))
  billingAddress?: AddressInput | null;

  @Field(
    () => String,
    optional(
      `Message to the recipient of a gift, at most ${MAX_CHARACTERS.giftMessage} characters. It may have several lines.`,
    ),
  )
  giftMessage?: string | null;

  @Field(
    () => String,
    optional(
      `What the customer writes for the shop; at most ${MAX_CHARACTERS.customerNote.toLocaleString('en')} characters.`,
    ),
  )
  customerNote?: string | null;
}

type DetailName = keyof OrderDetailsInput;

/** Details as they are stored. What is undefined was not given; null takes the value away. */
export type OrderDetails = Partial<Pick<Order, DetailName>>;

interface OrderDetail<T> {
  /** The form for fingerprints. It never changes, and a detail that was added later gives undefined for nothing. */
  readonly unvalidated: (value: T | null | undefined) => T | null | undefined;
  /** The stored form. @throws DomainError that names the field */
  readonly validate: (value: T | null | undefined, field: string) => T | null | undefined;
}

/** A detail of plain text, which import files have in a column of its own. Empty text counts as none. */
interface TextDetail<Column extends string> extends OrderDetail<string> {
  readonly file: { readonly column: Column; readonly max: number };
}

/**
 * @param file the optional column of import files, and the most characters
 * @public also for tests
 */
export function text<const Column extends string>(file: { column: Column; max: number }): TextDetail<Column> {
  const { max } = file;
  return {
    file,
    unvalidated: (value) => unvalidatedText(value) ?? undefined,
    validate: (value, field) =>
      value === undefined ? undefined : optionalTextInput(value, { field, min: 0, max }) || null,
  };
}

const address: OrderDetail<AddressInput> = {
  unvalidated: (value) => (value ? normalizeAddress(value) : null),
  validate: (value, field) => addressAt(field, value),
};

/**
 * In import files the e-mail address is that of the customer, and the address has a column for each part.
 *
 * @public also for tests
 */
export const ORDER_DETAILS = {
  email: { unvalidated: unvalidatedEmail, validate: (value, field) => emailAt(field, value) },
  shippingAddress: address,
  billingAddress: address,
  giftMessage: text({ column: 'gift_message', max: MAX_CHARACTERS.giftMessage }),
  customerNote: text({ column: 'customer_note', max: MAX_CHARACTERS.customerNote }),
} satisfies { [Name in DetailName]-?: OrderDetail<NonNullable<OrderDetailsInput[Name]>> };

/** @throws DomainError for the first one that is malformed */
export function validatedDetails(input: OrderDetailsInput): OrderDetails {
  return mapped(input, (detail, value, field) => detail.validate(value, field));
}

/** Details in the form for fingerprints. */
export function unvalidatedDetails(input: OrderDetailsInput): OrderDetailsInput {
  return mapped(input, (detail, value) => detail.unvalidated(value));
}

type AnyDetail = OrderDetail<unknown>;

function mapped(
  input: OrderDetailsInput,
  form: (detail: AnyDetail, value: unknown, field: string) => unknown,
): OrderDetails {
  const entries = Object.entries(ORDER_DETAILS).map(
    ([name, detail]) => [name, form(detail as AnyDetail, input[name as DetailName], name)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Columns of import files that are read as they stand. */
type DetailColumn<Details = typeof ORDER_DETAILS> = {
  [Name in keyof Details]: Details[Name] extends TextDetail<infer Column> ? Column : never;
}[keyof Details];

interface FileDetail {
  readonly name: DetailName;
  readonly column: DetailColumn;
  readonly max: number;
}

export const FILE_DETAILS: readonly FileDetail[] = Object.entries(ORDER_DETAILS).flatMap(([name, detail]) =>
  'file' in detail ? { name: name as DetailName, ...(detail.file as TextDetail<DetailColumn>['file']) } : [],
);

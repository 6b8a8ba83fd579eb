// `npm run lint` checks schema.graphql with these rules: https://the-guild.dev/graphql/eslint/rules
// Biome checks the TypeScript. Every exception says why it is one.
import graphql from '@graphql-eslint/eslint-plugin';

const { configs } = graphql;
const EVERY_DEFINITION = {
  types: true,
  DirectiveDefinition: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
  rootField: true,
};

/** Parts of the object that shows them, and figures that are computed for the question: they have no identity. */
const VALUES = [
  'Address',
  'Analytics',
  'AppliedDiscount',
  'AvailableShippingMethod',
  'CartWarning',
  'CustomerFigures',
  'CustomerSales',
  'DeliveryDates',
  'DeliveryEstimate',
  'DisabledPaymentProvider',
  'EventMetadata',
  'FunnelStep',
  'GiftCardBalance',
  'InventoryFigures',
  'Money',
  'MoneyChange',
  'OrderChanges',
  'OrderStatusCount',
  'PageInfo',
  'PaymentOption',
  'PaymentRedirect',
  'PriceRange',
  'ProductSales',
  'PromotionAction',
  'PromotionSales',
  'PromotionTarget',
  'QuantityDifference',
  'RazorpayCheckout',
  'RefundFigures',
  'SalesOverview',
  'SalesPoint',
  'SavedPaymentMethod',
  'ShippingLine',
  'ShippingRate',
  'ShippingZoneCountry',
  'StockChange',
  'StoreCredit',
  'StripeConfirmation',
  'TaxExemption',
  'TaxFigures',
  'TaxLine',
  'UnappliedPromotion',
  'VariantPrice',
];

export default [
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      // With the rules for names: `naming-convention`, `no-typename-prefix`, `unique-enum-value-names`.
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': ['error', EVERY_DEFINITION],
      '@graphql-eslint/require-nullable-result-in-root': 'error',
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      // One argument `input` of the type `<Mutation>Input`.
      '@graphql-eslint/input-name': 'error',
      '@graphql-eslint/strict-id-in-types': [
        'error',
        // Payloads, results of bulk mutations, pages, edges, user errors and the data of events are parts of one answer. Caches keep what is in them.
        {
          exceptions: {
            types: VALUES,
            suffixes: ['Payload', 'Result', 'Connection', 'Edge', 'Error', 'Data'],
          },
        },
      ],
      '@graphql-eslint/relay-edge-types': [
        'error',
        // The specification asks for edges in connections only. A short list that is part of its object has no pages:
        // `userErrors`, `allowedTransitions`.
        { listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
];

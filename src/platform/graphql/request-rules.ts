import { NoSchemaIntrospectionCustomRule, type ParseOptions, type ValidationRule } from 'graphql';

/** What every document must keep to, over HTTP and over WebSocket alike. */
export interface RequestRules {
  readonly parseOptions: ParseOptions;
  readonly validationRules: readonly ValidationRule[];
  readonly isIntrospectionOn: boolean;
}

const MOST_TOKENS = 5_000;

export function requestRules(options: { isIntrospectionOn: boolean }): RequestRules {
  return {
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: options.isIntrospectionOn ? [] : [NoSchemaIntrospectionCustomRule],
    isIntrospectionOn: options.isIntrospectionOn,
  };
}

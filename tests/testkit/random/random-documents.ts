import fc, { type Arbitrary } from 'fast-check';

/** A document for the schema of the executor tests, and its variables. */
export interface RandomDocument {
  readonly text: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Names that every object inherits. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);
/** Setting this property changes an object's prototype, so it is chosen as often as all others together. */
const PROTO = INHERITED.map(() => '__proto__');
const OWN = ['a', 'b', 'c', 'd'];

/** The names of a document's variables and of its fragments on Person. */
interface Names {
  /** Names for aliases. */
  readonly any: Arbitrary<string>;
  /** Undefined for literal conditions: graphql-jit does not compile variable ones. */
  readonly condition: string | undefined;
  readonly size: string;
  readonly fragments: readonly string[];
}

/**
 * Documents with every feature that the executors may treat differently: aliases, fragments that are spread repeatedly,
 * conditions, and variables that are left out, null or given. Half of them use names from the prototype of objects.
 */
export const randomDocuments: Arbitrary<RandomDocument> = fc
  .constantFrom(fc.constantFrom(...OWN), fc.constantFrom(...INHERITED, ...PROTO, ...OWN))
  .chain((any) =>
    fc.record({
      any: fc.constant(any),
      operationName: any,
      variables: fc.uniqueArray(any, { minLength: 2, maxLength: 2 }),
      fragments: fc.uniqueArray(any, { maxLength: 2 }),
      hasCondition: fc.boolean(),
    }),
  )
  .chain(({ any, operationName, variables: [first, size = ''], fragments, hasCondition }) => {
    const condition = hasCondition ? first : undefined;
    const known: Names = { any, condition, size, fragments };
    return fc
      .record({
        people: fc.array(personField(known, 2), { minLength: 1, maxLength: 3 }),
        bodies: fc.tuple(...fragments.map(() => selection({ ...known, fragments: [] }, 1))),
        condition: fc.constantFrom(undefined, null, true, false),
        size: fc.constantFrom(undefined, null, 0, 1, 2),
      })
      .map(({ people, bodies, ...values }) => {
        const used = fragments.map((name) => `...${name}`).join(' ');
        const declared = `$${size}: Int = 1${condition === undefined ? '' : `, $${condition}: Boolean = true`}`;
        const definitions = fragments.map((name, at) => `fragment ${name} on Person ${bodies[at]}`);
        const using = condition === undefined ? '' : ` @include(if: $${condition})`;
        const uses = `uses: me { friends(first: $${size}) { name${using} } ${used} }`;
        const text = [
          `query ${operationName}(${declared}) { ${uses} ${people.join(' ')} }`,
          ...definitions,
        ].join(' ');
        const variables = sent([
          [size, values.size],
          [condition ?? size, condition === undefined ? values.size : values.condition],
        ]);
        return { text, operationName, variables };
      });
  });

/** An object as JSON.parse makes it: an inherited name becomes an own property. */
function sent(values: [name: string, value: unknown][]): Record<string, unknown> {
  const given = values.filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function personField(known: Names, depth: number): Arbitrary<string> {
  return fc
    .tuple(optionalAlias(known), condition(known), selection(known, depth))
    .map(([alias, directive, inner]) => `${alias}me${directive} ${inner}`);
}

function selection(known: Names, depth: number): Arbitrary<string> {
  const leaf = fc
    .tuple(optionalAlias(known), fc.constantFrom('name', 'age', '__typename'), condition(known))
    .map(([alias, field, directive]) => `${alias}${field}${directive}`);
  const parts: Arbitrary<string>[] = [leaf, leaf];
  if (known.fragments.length > 0) {
    parts.push(
      fc
        .tuple(fc.constantFrom(...known.fragments), condition(known))
        .map(([name, directive]) => `...${name}${directive}`),
    );
  }
  if (depth > 0) {
    const below = selection(known, depth - 1);
    parts.push(
      fc
        .tuple(optionalAlias(known), condition(known), below)
        .map(([alias, directive, inner]) => `${alias}friend${directive} ${inner}`),
      fc
        .tuple(optionalAlias(known), fc.constantFrom('', '(first: 2)', `(first: $${known.size})`), below)
        .map(([alias, size, inner]) => `${alias}friends${size} ${inner}`),
      fc
        .tuple(fc.constantFrom('', ' on Person', ' on Named'), condition(known), leaf)
        .map(
          ([type, directive, inner]) => `...${type}${directive} { ${type === ' on Named' ? 'name' : inner} }`,
        ),
    );
  }
  return fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(' ')} }`);
}

function optionalAlias({ any }: Names): Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    any.map((name) => `${name}: `),
  );
}

function condition({ condition: variable }: Names): Arbitrary<string> {
  const none = fc.constant('');
  const written = [' @include(if: false)', ' @skip(if: false)', ' @skip(if: true)'];
  const open = [` @include(if: $${variable})`, ` @skip(if: $${variable})`];
  const some = fc.constantFrom(...written, ...(variable === undefined ? [] : open));
  return fc.oneof(none, none, some);
}

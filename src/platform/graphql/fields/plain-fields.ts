type ClassReference = abstract new (...parameters: never[]) => unknown;

/** The part of type-graphql's metadata that tells fields with a resolver from those without. */
interface TypeRecords {
  readonly objectTypes: readonly { readonly name: string; readonly target: ClassReference }[];
  readonly authorizedFields: readonly { readonly target: ClassReference; readonly fieldName: string }[];
  readonly middlewares: readonly { readonly target: ClassReference; readonly fieldName: string }[];
  readonly fieldResolvers: readonly {
    readonly target: ClassReference;
    readonly methodName: string;
    readonly schemaName: string;
  }[];
  readonly resolverClasses: readonly {
    readonly target: ClassReference;
    readonly getObjectType: () => ClassReference;
  }[];
}

/**
 * Returns a test for fields that are read directly from their row: no resolver method, no guard and no middleware on
 * the field, its class or a base class. The metadata is a global that type-graphql does not export.
 */
export function plainFieldTest(): (typeName: string, fieldName: string) => boolean {
  const records = Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as unknown as TypeRecords;
  const special = new Set<string>();
  const mark = (target: ClassReference, fieldName: string): void => {
    for (const type of records.objectTypes) {
      if (type.target === target || type.target.prototype instanceof target)
        special.add(`${type.name}.${fieldName}`);
    }
  };
  for (const { target, fieldName } of [...records.authorizedFields, ...records.middlewares])
    mark(target, fieldName);
  for (const { target, methodName, schemaName } of records.fieldResolvers) {
    const resolver = records.resolverClasses.find((entry) => entry.target === target);
    const owner = resolver ? resolver.getObjectType() : target;
    mark(owner, methodName);
    mark(owner, schemaName);
  }
  return (typeName, fieldName) => !special.has(`${typeName}.${fieldName}`);
}

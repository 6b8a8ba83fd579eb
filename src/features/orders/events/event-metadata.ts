import { Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';

/** Keys for the API, values for the log. */
const EventSource = {
  API: 'api',
  WEBHOOK: 'webhook',
  JOB: 'job',
  CLI: 'cli',
  IMPORT: 'import',
  OTHER: 'other',
} as const;

type EventSource = (typeof EventSource)[keyof typeof EventSource];

registerEnumType(EventSource, {
  name: 'EventSource',
  description: 'Through which entry point something happened.',
  valuesConfig: {
    API: { description: 'A request to this API.' },
    WEBHOOK: { description: 'A message of a payment provider.' },
    JOB: { description: 'A background job.' },
    CLI: { description: 'A command on the server.' },
    IMPORT: { description: 'An import of data from another system.' },
    OTHER: { description: 'One that this version of the server does not know.' },
  },
});

const SOURCES: ReadonlySet<string> = new Set(Object.values(EventSource));

@ObjectType({ description: 'Who and what caused an event.' })
export class EventMetadata {
  @Field({ description: 'Id of the account, or name of the system task, that caused the event.' })
  actor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the request. Null for a job or an import.',
  })
  requestId?: string | null;

  /** As stored; the API shows an {@link EventSource}. */
  source!: string;

  @Field(() => Int, {
    description: "Version of the data's format. It rises when readers of the former format would fail.",
  })
  version!: number;
}

@Resolver(() => EventMetadata)
export class EventMetadataResolver {
  @FieldResolver(() => EventSource, { description: 'The entry point.' })
  source(@Root() { source }: EventMetadata): EventSource {
    return SOURCES.has(source) ? (source as EventSource) : EventSource.OTHER;
  }
}

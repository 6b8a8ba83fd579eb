import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The sign-in to continue.' })
export class RefreshSessionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The newest refresh token of the session; each is good once. Absent when it is in a cookie.',
  })
  refreshToken?: string | null;
}

@InputType({ description: 'The sign-in to end.' })
export class LogoutInput {
  @Field(() => String, {
    nullable: true,
    description: 'Ends its session also when the access token has expired by now.',
  })
  refreshToken?: string | null;
}

@InputType({ description: 'A session of your own to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

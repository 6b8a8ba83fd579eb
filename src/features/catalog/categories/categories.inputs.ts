import { Field, ID, InputType, Int } from 'type-graphql';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new category.' })
export class CreateCategoryInput {
  @Field({ description: 'Name people see, 1 to 200 characters.' })
  name!: string;

  @Field(
    () => String,
    optional('Lower-case letters and digits joined by hyphens; made of the name by default.'),
  )
  slug?: string;

  @Field(() => ID, optional('The category above, which has at most 100 children; a root by default.'))
  parentId?: string | null;

  @Field(() => Int, optional('Place among its siblings; the last by default.'))
  position?: number;
}

@InputType({ description: 'Changes to a category; what is left out stays, and so does what cannot be null.' })
export class UpdateCategoryInput {
  @Field(() => ID, { description: 'The category to change.' })
  categoryId!: string;

  @Field(() => String, optional('Name people see; the slug stays as it is.'))
  name?: string;

  @Field(() => String, optional('Lower-case letters and digits joined by hyphens, unique in the store.'))
  slug?: string;

  @Field(() => ID, optional('Moves it, with all below it, under this category; null makes it a root.'))
  parentId?: string | null;

  @Field(() => Int, optional('Place among its siblings, the lowest first; the last one after a move.'))
  position?: number;

  @Field(() => Int, optional('Refuse when the category is at another version by now.'))
  expectedVersion?: number;
}

@InputType({ description: 'The category to delete.' })
export class DeleteCategoryInput {
  @Field(() => ID, { description: 'A category without children; its products stay and only leave it.' })
  categoryId!: string;

  @Field(() => Int, optional('Refuse when the category is at another version by now.'))
  expectedVersion?: number;
}

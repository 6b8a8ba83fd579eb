import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { MAX_CHILDREN } from './category-tree.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new category.' })
export class CreateCategoryInput {
  @Field({ description: `The displayed name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(
    () => String,
    optional('Lower-case letters and digits joined by hyphens. The default is made from the name.'),
  )
  slug?: string;

  @Field(
    () => ID,
    optional(
      `The parent category, which can have at most ${MAX_CHILDREN} children. The default is none, which ` +
        'makes a root.',
    ),
  )
  parentId?: string | null;

  @Field(() => Int, optional('Position among its siblings. The default is the last one.'))
  position?: number;
}

@InputType({ description: 'Changes to a category. A field that is left out stays unchanged.' })
export class UpdateCategoryInput {
  @Field(() => ID, { description: 'The category to change.' })
  categoryId!: string;

  @Field(
    () => String,
    optional(`The displayed name, 1 to ${MAX_NAME_LENGTH} characters. The slug does not change with it.`),
  )
  name?: string;

  @Field(
    () => String,
    optional('Lower-case letters and digits joined by hyphens. It must be unique in the store.'),
  )
  slug?: string;

  @Field(
    () => ID,
    optional('Moves the category with its descendants under this category. Null makes it a root.'),
  )
  parentId?: string | null;

  @Field(
    () => Int,
    optional('Position among its siblings, the lowest first. After a move the default is the last one.'),
  )
  position?: number;

  @Field(() => Int, optional('Fails when the category has another version.'))
  expectedVersion?: number;
}

@InputType({ description: 'The category to delete.' })
export class DeleteCategoryInput {
  @Field(() => ID, { description: 'A category without children. Its products stay.' })
  categoryId!: string;

  @Field(() => Int, optional('Fails when the category has another version.'))
  expectedVersion?: number;
}

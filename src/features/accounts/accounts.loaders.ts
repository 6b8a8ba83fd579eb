import { rowById } from '../../platform/graphql/row-loaders.ts';
import { User } from './user.entity.ts';

export const userById = rowById(User);

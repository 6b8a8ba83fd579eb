import { rowById } from '../../platform/graphql/loading/row-loaders.ts';
import { User } from './user.entity.ts';

export const userById = rowById(User);

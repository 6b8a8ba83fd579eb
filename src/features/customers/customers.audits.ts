import type { AuditCheck } from '../../platform/audit/audit.ts';

export const customerAudits: readonly AuditCheck[] = [
  {
    name: 'customers are in groups of their store only',
    violations: `select c.id, g.group_id from customers c cross join unnest(c.group_ids) as g (group_id)
      left join customer_groups k on k.id = g.group_id and k.store_id = c.store_id
      where c.group_ids <> '{}' and (k.id is null or c.deleted_at is not null)`,
  },
  {
    name: 'a customer with addresses has exactly one default address',
    violations: `select customer_id from customer_addresses
      group by customer_id having count(*) filter (where is_default) <> 1`,
  },
  {
    name: 'nothing personal is left of a deleted customer',
    violations: `select c.id from customers c
      where c.deleted_at is not null and (
        c.email is not null or c.phone is not null or c.note is not null or c.name <> 'Deleted customer'
        or exists (select from customer_addresses a where a.customer_id = c.id)
        or exists (select from users u where u.customer_id = c.id and (u.is_active or u.name <> c.name))
      )`,
  },
  {
    name: 'a customer has an account exactly if registered',
    violations: `select c.id from customers c left join users u on u.customer_id = c.id
      where c.is_registered <> (u.id is not null)`,
  },
  {
    name: 'a registered customer has the e-mail address they sign in with',
    violations: `select c.id from customers c join users u on u.customer_id = c.id
      where c.deleted_at is null and c.email is distinct from u.email`,
  },
];

import {
  lookUpDirectory,
  type DirectoryPerson,
  type DirectoryProject,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';

const person = (party: SqlFragment) =>
  sql`case when ${party}.id is not null then json_build_object(
    'id', ${party}.id, 'name', ${party}.display_name, 'email', ${party}.email, 'roles', ${party}.roles,
    'storeId', ${party}.store_id, 'language', ${party}.language) end`;

@Controller()
export class LookUpDirectory {
  constructor(private readonly db: Db) {}

  @Answers(lookUpDirectory)
  async handle({ projectIds, partyIds }: RequestOf<typeof lookUpDirectory>) {
    const [projects, people] = await Promise.all([
      this.db.query<DirectoryProject>(sql`
        select p.id, p.number, p.label, p.store_id as "storeId",
          array_remove(array[c.street, nullif(concat_ws(' ', c.postal_code, c.city), '')], null) as site,
          ${person(sql`c`)} as customer, ${person(sql`s`)} as salesperson
        from project p join party c on c.id = p.customer_id left join party s on s.id = p.salesperson_id
        where p.id = any(${projectIds}::uuid[])`),
      this.db.query<DirectoryPerson>(sql`
        select id, display_name as name, email, roles, store_id as "storeId", language from party where id = any(${partyIds}::uuid[])`),
    ]);
    return { projects, people };
  }
}

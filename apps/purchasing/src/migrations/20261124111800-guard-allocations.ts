/**
 * No more of an order line than it needs stands on purchase lines, whoever writes them: what the lines cover is added
 * up on the need in the same transaction, under the need's row lock, and covering more where too much is covered
 * already is refused. Covering less always passes, also after the order was amended below what was ordered.
 */
export const allocationStatements = [
  `create function allocate_need() returns trigger language plpgsql as $$
   declare exceeded uuid;
   begin
     if tg_op = 'INSERT' then
       with change as (select order_line_id, sum(covers) as amount from written group by order_line_id),
         kept as (update need n set ordered = n.ordered + c.amount from change c
           where n.order_line_id = c.order_line_id and c.amount <> 0 returning n.order_line_id, n.ordered, n.quantity)
       select order_line_id into exceeded from kept where ordered > quantity limit 1;
     elsif tg_op = 'UPDATE' then
       with change as (select w.order_line_id, sum(w.covers - b.covers) as amount
           from written w join before b on b.id = w.id group by w.order_line_id),
         kept as (update need n set ordered = n.ordered + c.amount from change c
           where n.order_line_id = c.order_line_id and c.amount <> 0
           returning n.order_line_id, n.ordered, n.quantity, c.amount)
       select order_line_id into exceeded from kept where amount > 0 and ordered > quantity limit 1;
     else
       update need n set ordered = n.ordered - c.amount
       from (select order_line_id, sum(covers) as amount from before group by order_line_id) c
       where n.order_line_id = c.order_line_id and c.amount <> 0;
     end if;
     if exceeded is not null then
       raise exception 'more of order line % on purchase orders than it needs', exceeded
         using errcode = 'check_violation', constraint = 'need_not_exceeded';
     end if;
     return null;
   end $$`,
  `create trigger allocate_inserted after insert on purchase_line
     referencing new table as written for each statement execute function allocate_need()`,
  `create trigger allocate_updated after update on purchase_line
     referencing old table as before new table as written for each statement execute function allocate_need()`,
  `create trigger allocate_deleted after delete on purchase_line
     referencing old table as before for each statement execute function allocate_need()`,
];

/** What other services announced, and the view of what could be bought now. */
export const needStatements = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  `create function search_text(value text) returns text language sql immutable parallel safe strict
     as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$`,

  `create table store (
     id uuid primary key,
     version int not null,
     time_zone text not null,
     name text not null,
     address text
   )`,
  `create table supplier (
     id uuid primary key,
     announced_version int not null,
     reference text,
     name text not null,
     email text,
     active boolean not null,
     version int not null default 1,
     order_email text,
     lead_time_days int,
     order_minimum bigint
   )`,
  `create index supplier_name on supplier (search_text(name), id)`,
  `create table article (
     id uuid primary key,
     version int not null,
     reference text not null,
     label text not null,
     supplier_id uuid,
     supplier_reference text,
     purchase_price numeric(14,4),
     purchasable boolean not null
   )`,
  `create table supplier_price (
     supplier_id uuid not null references supplier,
     article_id uuid not null references article,
     supplier_reference text not null,
     unit_price numeric(14,4) not null,
     primary key (supplier_id, article_id)
   )`,

  `create table project (
     id uuid primary key,
     version int not null,
     number text not null,
     label text not null,
     stage text not null,
     hold text not null
   )`,
  `create table sales_order (
     id uuid primary key,
     version int not null,
     number text,
     status text not null,
     store_id uuid not null,
     project_id uuid not null,
     planned_delivery date,
     coverage_version int not null default 0
   )`,
  `create index sales_order_project on sales_order (project_id)`,

  // "ordered" is kept by the trigger on purchase lines alone. A line that its order lost stays, with the quantity 0.
  `create table need (
     order_line_id uuid primary key,
     order_id uuid not null references sales_order,
     position int not null,
     article_id uuid not null,
     label text not null,
     quantity numeric(12,3) not null check (quantity >= 0),
     ordered numeric(12,3) not null default 0 check (ordered >= 0),
     announced_supplier_id uuid,
     announced_reference text,
     chosen_supplier_id uuid
   )`,
  `create index need_order on need (order_id, position)`,
  `create index need_open on need (order_id) where ordered < quantity`,

  // The one place that says why something cannot be bought now.
  `create view need_today as
   select n.order_line_id, n.position, n.article_id, a.reference as article_reference, n.label, n.quantity, n.ordered,
     greatest(n.quantity - n.ordered, 0) as remaining, o.id as order_id, o.number as order_number, o.store_id,
     o.project_id, o.planned_delivery, p.number as project_number, p.label as project_label, s.id as supplier_id,
     s.name as supplier_name, s.lead_time_days, s.order_minimum, t.supplier_reference, t.unit_price,
     coalesce(round(greatest(n.quantity - n.ordered, 0) * t.unit_price * 100), 0)::bigint as amount,
     array_remove(array[
       case when o.status = 'DRAFT' then 'NOT_CONFIRMED' end,
       case when o.status = 'CANCELLED' then 'CANCELLED' end,
       case when o.status in ('DELIVERED', 'CLOSED') then 'DELIVERED' end,
       case when coalesce(p.stage, 'IDENTIFIED') in
         ('IDENTIFIED', 'AWAITING_QUOTE_APPROVAL', 'TO_FOLLOW_UP', 'SURVEY_TO_DO', 'SURVEY_VALIDATED')
         then 'NOT_CONTROLLED' end,
       case when p.hold = 'ON_HOLD' then 'ON_HOLD' end,
       case when p.hold = 'BLOCKED' then 'BLOCKED' end,
       case when s.id is null then 'NO_SUPPLIER' end,
       case when s.id is not null and t.supplier_reference is null then 'NO_SUPPLIER_REFERENCE' end,
       case when n.ordered >= n.quantity then 'ALREADY_ORDERED' end], null) as reasons
   from need n
   join sales_order o on o.id = n.order_id
   left join project p on p.id = o.project_id
   left join article a on a.id = n.article_id
   left join supplier s on s.id = coalesce(n.chosen_supplier_id, a.supplier_id, n.announced_supplier_id)
   left join supplier_price own on own.supplier_id = s.id and own.article_id = n.article_id
   cross join lateral (
     select coalesce(own.supplier_reference,
         case when s.id = a.supplier_id then a.supplier_reference end,
         case when s.id = n.announced_supplier_id then n.announced_reference end) as supplier_reference,
       coalesce(own.unit_price, case when s.id = a.supplier_id then a.purchase_price end) as unit_price
   ) t`,
];

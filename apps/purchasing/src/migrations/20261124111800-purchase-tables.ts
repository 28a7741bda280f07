/** Generations, purchase orders, and what is recorded on them. */
export const purchaseStatements = [
  `create table document_counter (kind text, year int, next int not null, primary key (kind, year))`,
  `create table approval_limit (role_id uuid unique nulls not distinct, amount bigint)`,
  `insert into approval_limit values (null, 1000000)`,

  `create table generation (
     id uuid primary key,
     state text not null default 'RUNNING',
     created_by text not null,
     created_by_id uuid not null,
     created_at timestamptz not null,
     worked_at timestamptz not null,
     finished_at timestamptz,
     group_by text not null,
     deliver_to text not null,
     requested_on date,
     chunk int not null default 1,
     chunks int not null
   )`,
  `create index generation_running on generation (worked_at) where state = 'RUNNING'`,

  `create table purchase_order (
     id uuid primary key,
     version int not null default 1,
     number text not null unique,
     status text not null default 'DRAFT',
     supplier_id uuid not null references supplier,
     supplier_name text not null,
     store_id uuid not null,
     deliver_to text not null,
     delivery_address text,
     requested_on date,
     expected_on date,
     created_on date not null,
     created_by text not null,
     approved_by text,
     sent_on date,
     acknowledged_on date,
     supplier_number text,
     note text,
     reason text,
     differences_accepted boolean not null default false,
     generation_id uuid references generation,
     group_key text,
     line_count int not null default 0,
     amount bigint not null default 0,
     open_deviations int not null default 0,
     price_deviation boolean not null default false
   )`,
  `create index purchase_order_created on purchase_order (created_on, id)`,
  `create index purchase_order_expected on purchase_order (coalesce(expected_on, 'infinity'), id)`,
  `create index purchase_order_amount on purchase_order (amount, id)`,
  `create index purchase_order_supplier on purchase_order (search_text(supplier_name), id)`,
  `create index purchase_order_store on purchase_order (store_id, created_on, id)`,
  `create index purchase_order_open on purchase_order (status, created_on, id)
     where status not in ('CLOSED', 'CANCELLED', 'INVOICED')`,
  `create index purchase_order_of_supplier on purchase_order (supplier_id, created_on, id)`,
  `create index purchase_order_generation on purchase_order (generation_id, group_key) where generation_id is not null`,
  `create index purchase_order_words on purchase_order using gin
     (search_text(number || ' ' || supplier_name || ' ' || coalesce(supplier_number, '')) gin_trgm_ops)`,

  // "covers": how much of the need of its order line a line takes; nothing once it is cancelled.
  `create table purchase_line (
     id uuid primary key,
     purchase_order_id uuid not null references purchase_order,
     position int not null,
     order_line_id uuid not null references need,
     order_id uuid not null,
     project_id uuid not null,
     article_id uuid not null,
     label text not null,
     supplier_reference text,
     quantity numeric(12,3) not null check (quantity >= 0),
     unit_price numeric(14,4),
     covers numeric(12,3) not null check (covers between 0 and quantity),
     received numeric(12,3) not null default 0 check (received >= 0),
     invoiced numeric(12,3) not null default 0 check (invoiced >= 0),
     invoiced_amount bigint not null default 0,
     expected_on date,
     deviation jsonb,
     unique (purchase_order_id, order_line_id)
   )`,
  `create index purchase_line_need on purchase_line (order_line_id)`,
  `create index purchase_line_order on purchase_line (order_id)`,
  `create index purchase_line_project on purchase_line (project_id)`,

  `create table generation_item (
     generation_id uuid not null references generation,
     order_line_id uuid not null references need,
     chunk int not null,
     quantity numeric(12,3),
     delivery_address text,
     state text not null default 'PENDING',
     reason text,
     by_whom text,
     purchase_line_id uuid,
     primary key (generation_id, chunk, order_line_id)
   )`,

  `create table goods_receipt (
     id uuid primary key,
     purchase_order_id uuid not null references purchase_order,
     kind text not null,
     received_on date not null,
     recorded_at timestamptz not null,
     recorded_by text not null,
     reference text,
     note text
   )`,
  `create index goods_receipt_order on goods_receipt (purchase_order_id)`,
  `create table goods_receipt_line (
     receipt_id uuid not null references goods_receipt,
     line_id uuid not null references purchase_line,
     quantity numeric(12,3) not null check (quantity > 0),
     primary key (receipt_id, line_id)
   )`,
  `create table supplier_invoice (
     id uuid primary key,
     purchase_order_id uuid not null references purchase_order,
     supplier_id uuid not null,
     kind text not null,
     number text not null,
     issued_on date not null,
     recorded_at timestamptz not null,
     recorded_by text not null,
     amount bigint not null,
     constraint supplier_invoice_once unique (supplier_id, number)
   )`,
  `create index supplier_invoice_order on supplier_invoice (purchase_order_id)`,
  `create table supplier_invoice_line (
     invoice_id uuid not null references supplier_invoice,
     line_id uuid not null references purchase_line,
     quantity numeric(12,3) not null check (quantity > 0),
     unit_price numeric(14,4) not null,
     price_only boolean not null,
     primary key (invoice_id, line_id)
   )`,
];

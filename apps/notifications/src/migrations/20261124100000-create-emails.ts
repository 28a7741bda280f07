import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mails from plan to end, message templates with their versions, and the provider's rate. */
export class CreateEmails20261124100000 implements MigrationInterface {
  readonly name = 'CreateEmails20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table email, cancelled_operation, template_version, template, mail_rate');
  }
}

const reminder = {
  name: 'Relance devis – courtoise',
  subject: 'Votre devis {{ devis.numero }} – {{ magasin.nom }}',
  body: `Bonjour {{ client.nom }},

{% if liste_devis.size > 1 %}Nous vous avons remis les devis suivants pour votre projet « {{ projet.nom }} » :
{% for un_devis in liste_devis %}
- {{ un_devis.numero }} du {{ un_devis.date }}, {{ un_devis.montant_ttc }} TTC{% if un_devis.echeance %}, valable jusqu’au {{ un_devis.echeance }}{% endif %}{% endfor %}
{% else %}Nous vous avons remis le devis {{ devis.numero }} du {{ devis.date }} pour votre projet « {{ projet.nom }} », d’un montant de {{ devis.montant_ttc }} TTC.{% if devis.jours_restants >= 0 %} Il est valable jusqu’au {{ devis.echeance }}.{% elsif devis.echeance %} Il était valable jusqu’au {{ devis.echeance }} ; nous pouvons le prolonger.{% endif %}
{% endif %}
Avez-vous pu en prendre connaissance ? {% if vendeur.nom %}{{ vendeur.nom }} se tient{% else %}Nous nous tenons{% endif %} à votre disposition pour toute question{% if magasin.telephone %} au {{ magasin.telephone }}{% endif %}.

Bien cordialement,
{{ magasin.nom }}`,
};
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const statements = [
  `create table template (
     id uuid primary key,
     version int not null default 1,
     kind text not null,
     store_id uuid,
     language text not null,
     name text not null,
     subject text not null,
     body text not null,
     unique nulls not distinct (kind, store_id, language)
   )`,
  `create table template_version (
     template_id uuid not null references template,
     version int not null,
     name text not null, subject text not null, body text not null,
     changed_by text not null,
     changed_at timestamptz not null default clock_timestamp(),
     primary key (template_id, version)
   )`,
  `insert into template (id, kind, store_id, language, name, subject, body) values
     ('00000000-0000-7000-8000-00000000e001', 'QUOTE_REMINDER', null, 'fr',
      ${quoted(reminder.name)}, ${quoted(reminder.subject)}, ${quoted(reminder.body)})`,
  `insert into template_version (template_id, version, name, subject, body, changed_by)
     select id, version, name, subject, body, 'Comptoir' from template`,

  // The e-mail has the id of the item that ordered it: ordered twice it is one e-mail.
  `create table email (
     id uuid primary key,
     version int not null default 1,
     state text not null default 'QUEUED',
     reason text,
     store_id uuid not null,
     project_id uuid not null,
     quote_ids uuid[] not null,
     operation_id uuid,
     recipient_id uuid not null,
     recipient_name text not null,
     recipient_email text not null,
     gap_days int not null,
     template_id uuid,
     template_version int,
     subject text,
     message_id text not null unique,
     attempts int not null default 0,
     next_attempt_at timestamptz not null default clock_timestamp(),
     lease_until timestamptz,
     created_by text not null,
     created_at timestamptz not null default clock_timestamp(),
     settled_at timestamptz,
     sent_on date
   )`,
  `create index email_queue on email (next_attempt_at, id) where state = 'QUEUED'`,
  `create index email_under_way on email (lease_until) where state in ('SENDING', 'UNKNOWN')`,
  `create index email_newest on email (created_at desc, id desc)`,
  `create index email_operation on email (operation_id) where operation_id is not null`,
  `create index email_project on email (project_id)`,
  `create index email_quotes on email using gin (quote_ids)`,
  `create index email_sent on email (store_id, sent_on) where state = 'SENT'`,

  // An order to plan that arrives after its cancellation plans nothing.
  `create table cancelled_operation (operation_id uuid primary key, cancelled_at timestamptz not null default clock_timestamp())`,

  `create table mail_rate (only_row boolean primary key default true check (only_row), tokens float8 not null, refilled_at timestamptz not null)`,
  `insert into mail_rate values (true, 0, clock_timestamp())`,
];

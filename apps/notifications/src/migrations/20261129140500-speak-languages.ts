import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language an e-mail is, until now French; and a reminder of every store for those who read English. */
export class SpeakLanguages20261129140500 implements MigrationInterface {
  readonly name = 'SpeakLanguages20261129140500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table email add column language text not null default 'fr'`);
    await runner.query(
      `with added as (
         insert into template (id, kind, store_id, language, name, format, subject, body)
         values ($1, 'QUOTE_REMINDER', null, 'en', $2, 'TEXT', $3, $4) on conflict do nothing returning *
       )
       insert into template_version (template_id, version, name, format, subject, body, changed_by)
       select id, version, name, format, subject, body, 'Comptoir' from added`,
      [reminder.id, reminder.name, reminder.subject, reminder.body],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from template_version where template_id = $1', [reminder.id]);
    await runner.query('delete from template where id = $1', [reminder.id]);
    await runner.query('alter table email drop column language');
  }
}

const reminder = {
  id: '00000000-0000-7000-8000-00000000e002',
  name: 'Quote reminder – courteous',
  subject: 'Your quote {{ devis.numero }} – {{ magasin.nom }}',
  body: `Dear {{ client.nom }},

{% if liste_devis.size > 1 %}We have given you the following quotes for your project “{{ projet.nom }}”:
{% for un_devis in liste_devis %}
- {{ un_devis.numero }} of {{ un_devis.date }}, {{ un_devis.montant_ttc }} incl. VAT{% if un_devis.echeance %}, valid through {{ un_devis.echeance }}{% endif %}{% if un_devis.lien %}
  To sign it: {{ un_devis.lien }}{% endif %}{% endfor %}
{% else %}We have given you quote {{ devis.numero }} of {{ devis.date }} for your project “{{ projet.nom }}”, which comes to {{ devis.montant_ttc }} incl. VAT.{% if devis.jours_restants >= 0 %} It is valid through {{ devis.echeance }}.{% elsif devis.echeance %} It was valid through {{ devis.echeance }}; we can extend it.{% endif %}{% if devis.lien %}

To read it and sign it online: {{ devis.lien }}{% endif %}
{% endif %}
Have you had time to look at it? {% if vendeur.nom %}{{ vendeur.nom }} is{% else %}We are{% endif %} happy to answer any question{% if magasin.telephone %} on {{ magasin.telephone }}{% endif %}.

Kind regards,
{{ magasin.nom }}`,
};

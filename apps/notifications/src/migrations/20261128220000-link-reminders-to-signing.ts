import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reminder of every store says where to sign, as a version of its own; one that somebody has changed stays. */
export class LinkRemindersToSigning20261128220000 implements MigrationInterface {
  readonly name = 'LinkRemindersToSigning20261128220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with changed as (
         update template set version = 2, body = $2 where id = $1 and version = 1 returning *
       )
       insert into template_version (template_id, version, name, format, subject, body, changed_by)
       select id, version, name, format, subject, body, 'Comptoir' from changed`,
      [reminder, body],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const ours = `template_id = $1 and version = 2 and changed_by = 'Comptoir'`;
    await runner.query(
      `update template t set version = 1, body = v.body from template_version v
       where t.id = $1 and t.version = 2 and v.template_id = t.id and v.version = 1
         and exists (select from template_version where ${ours})`,
      [reminder],
    );
    await runner.query(
      `delete from template_version where ${ours} and exists (select from template where id = $1 and version = 1)`,
      [reminder],
    );
  }
}

const reminder = '00000000-0000-7000-8000-00000000e001';
const body = `Bonjour {{ client.nom }},

{% if liste_devis.size > 1 %}Nous vous avons remis les devis suivants pour votre projet « {{ projet.nom }} » :
{% for un_devis in liste_devis %}
- {{ un_devis.numero }} du {{ un_devis.date }}, {{ un_devis.montant_ttc }} TTC{% if un_devis.echeance %}, valable jusqu’au {{ un_devis.echeance }}{% endif %}{% if un_devis.lien %}
  Pour le signer : {{ un_devis.lien }}{% endif %}{% endfor %}
{% else %}Nous vous avons remis le devis {{ devis.numero }} du {{ devis.date }} pour votre projet « {{ projet.nom }} », d’un montant de {{ devis.montant_ttc }} TTC.{% if devis.jours_restants >= 0 %} Il est valable jusqu’au {{ devis.echeance }}.{% elsif devis.echeance %} Il était valable jusqu’au {{ devis.echeance }} ; nous pouvons le prolonger.{% endif %}{% if devis.lien %}

Pour le lire et le signer en ligne : {{ devis.lien }}{% endif %}
{% endif %}
Avez-vous pu en prendre connaissance ? {% if vendeur.nom %}{{ vendeur.nom }} se tient{% else %}Nous nous tenons{% endif %} à votre disposition pour toute question{% if magasin.telephone %} au {{ magasin.telephone }}{% endif %}.

Bien cordialement,
{{ magasin.nom }}`;

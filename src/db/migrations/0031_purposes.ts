import { Migration } from '@mikro-orm/migrations';

/**
 * The purposes as people are told them (§5.1). Until now only the town brought them: whoever registered anywhere else was answered with a fault.
 * Where the town has settled they are there. Other words are another version, by a migration of its own.
 */
class Purposes0031 extends Migration {
  override up(): void {
    this.addSql(PURPOSES);
  }
}

const PURPOSES = `insert into "purpose" ("code", "version", "clause", "part_of_code", "text_en", "text_fr") values
  ('SERVICE', 1, '5.1.1', null, 'to establish and maintain responsible commercial relations with you and provide you with ongoing service', 'établir et maintenir avec vous des relations commerciales responsables et vous fournir un service continu'),
  ('CONTACT_SHARING', 1, '5.1.1', 'SERVICE', 'to share your contact details with those whom section 4 of the policy names', 'communiquer vos coordonnées aux personnes que désigne l’article 4 de la politique'),
  ('MAILING', 1, '5.1.1', 'SERVICE', 'to send you the mailing list of the klussters you subscribe to', 'vous envoyer la liste de diffusion des klussters auxquels vous êtes abonné'),
  ('BILLING', 1, '5.1.2', null, 'to obtain information for billing and collection', 'obtenir les renseignements nécessaires à la facturation et au recouvrement'),
  ('DEVELOPMENT', 1, '5.1.3', null, 'to manage and develop our business and operations, including the integrity of business and Klusster profiles', 'gérer et développer nos activités, y compris l’intégrité des profils d’entreprise et de Klusster'),
  ('LEGAL', 1, '5.1.4', null, 'to meet legal and regulatory requirements', 'satisfaire aux exigences légales et réglementaires')
on conflict ("code") do nothing`;

export const purposes = { name: 'Purposes0031', class: Purposes0031 };

import { Migration } from '@mikro-orm/migrations';

/**
 * What is referred to cannot be deleted away under what refers to it. The references that may be empty were emptied by such a
 * deletion: of a business whose image was forgotten elsewhere, the logo vanished.
 */
class HeldReferences0024 extends Migration {
  override up(): void {
    for (const [table, column, to, key] of EMPTIED) {
      const name = `${table}_${column}_foreign`;
      this.addSql(
        `alter table "${table}" drop constraint "${name}", add constraint "${name}" foreign key ("${column}") references "${to}" ("${key}")`,
      );
    }
  }
}

const EMPTIED = [
  ['purpose', 'part_of_code', 'purpose', 'code'],
  ['case_grant', 'support_case_id', 'support_case', 'id'],
  ['business', 'logo_id', 'image', 'id'],
  ['content_report', 'klusster_id', 'klusster', 'id'],
  ['content_report', 'business_id', 'business', 'id'],
  ['content_report', 'support_case_id', 'support_case', 'id'],
  ['klusster_offer', 'to_id', 'klusster_owner', 'id'],
] as const;

export const heldReferences = { name: 'HeldReferences0024', class: HeldReferences0024 };

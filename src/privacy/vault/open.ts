import type { GraphQLResolveInfo } from 'graphql';
import { assert } from '../../kernel/assert.js';
import type { decide } from '../decide.js';
import { type Lens, rowOf } from '../lens.js';
import type { PrivacyMap } from '../privacyMap.js';
import type { Guarded } from '../shield.js';
import { type SealedCell, type SubjectRow, subjectOf } from '../subject.js';
import type { DataKeys } from './keys.js';
import { unseal } from './seal.js';

/** What the one door needs: the map, the decision, and the keys of this request. */
export type VaultDoor = { readonly map: PrivacyMap; readonly decide: typeof decide; readonly keys: DataKeys };

/**
 * The vault of one request: the only way a sealed value leaves. Asked by a view's getter, it decides once more by itself,
 * then decrypts the group, once per record. It trusts neither the plan nor the shield to have asked.
 */
export class Vault {
  readonly #door: VaultDoor;
  readonly #request: Guarded;
  readonly #opened = new WeakMap<SealedCell, Promise<Readonly<Record<string, string>> | undefined>>();

  constructor(door: VaultDoor, request: Guarded) {
    this.#door = door;
    this.#request = request;
  }

  /**
   * The value of the field being resolved, or null when it is withheld, empty, or its person was erased.
   * Throws `SealBroken` or `Fault` when the record does not open: closed, and never another person's text.
   */
  async open(view: Lens<SubjectRow>, info: GraphQLResolveInfo): Promise<string | null> {
    const rule = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule?.personal, 'Only a field declared @personal is opened.');
    const subject = subjectOf(view, rule);
    const decision = this.#door.decide(rule, this.#request.viewer, subject, this.#request.now);
    if (!decision.shown) {
      this.#request.withheld.note(info, rule, decision, subject.id);
      return null;
    }
    const cell = rowOf(view).sealed?.[rule.personal.group];
    assert(cell, 'A field that is shown was fetched.');
    const value = (await this.#group(cell))?.[rule.field] ?? null;
    if (value !== null) this.#request.disclosures.note(this.#request.viewer, cell.at.person, rule);
    return value;
  }

  /**
   * Whether a personal list of an object may be shown, noted like a value that is opened: that a list exists is what it
   * discloses. Decides by itself; notes the refusal when it may not.
   */
  show(view: Lens<SubjectRow>, info: GraphQLResolveInfo): boolean {
    const { viewer, now, withheld, disclosures } = this.#request;
    const rule = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule?.personal, 'Only a field declared @personal is shown.');
    const subject = subjectOf(view, rule);
    const decision = this.#door.decide(rule, viewer, subject, now);
    if (!decision.shown) {
      withheld.note(info, rule, decision, subject.id);
      return false;
    }
    assert(subject.personId, 'The person behind a personal list is known.');
    disclosures.note(viewer, subject.personId, rule);
    return true;
  }

  #group(cell: SealedCell): Promise<Readonly<Record<string, string>> | undefined> {
    let opened = this.#opened.get(cell);
    if (!opened) {
      opened = this.#unseal(cell);
      this.#opened.set(cell, opened);
    }
    return opened;
  }

  async #unseal(cell: SealedCell): Promise<Readonly<Record<string, string>> | undefined> {
    const key = await this.#door.keys.load(cell.at.person);
    return key && unseal(key, cell.at, cell.blob);
  }
}

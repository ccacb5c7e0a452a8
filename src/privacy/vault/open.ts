import type { GraphQLResolveInfo } from 'graphql';
import { assert } from '../../kernel/assert.js';
import { after, type MaybePromise } from '../../kernel/maybePromise.js';
import type { Decision, decide } from '../decide.js';
import type { HarvestGuard } from '../ledger/harvestGuard.js';
import { type Lens, rowOf } from '../lens.js';
import type { PrivacyMap, Rule } from '../privacyMap.js';
import type { Guarded } from '../shield.js';
import { type SealedCell, type SubjectRow, subjectOf } from '../subject.js';
import { isIdentified } from '../viewer.js';
import type { DataKeys } from './keys.js';
import { unseal } from './seal.js';

/** What the one door needs: the map, the decision, the keys, and of this request the guard against harvesting. */
export type VaultDoor = {
  readonly map: PrivacyMap;
  readonly decide: typeof decide;
  readonly keys: DataKeys;
  readonly harvest: HarvestGuard;
};

const LIMIT_REACHED = Object.freeze({ shown: false, reason: 'LIMIT_REACHED', perSubject: true } as const);

function personOf(view: Lens<SubjectRow>): string {
  const { personId } = rowOf(view);
  assert(personId, 'The person behind what is shown is known.');
  return personId;
}

/** The values of an opened group by field; null when its person was erased. */
type Group = Readonly<Record<string, string>> | null;

/**
 * The vault of one request: the only way a sealed value leaves. Asked by a view's getter, it decides once more by itself,
 * then decrypts the group, once per record. It trusts neither the plan nor the shield to have asked.
 */
export class Vault {
  readonly #door: VaultDoor;
  readonly #request: Guarded;
  readonly #opened = new WeakMap<SealedCell, MaybePromise<Group>>();

  constructor(door: VaultDoor, request: Guarded) {
    this.#door = door;
    this.#request = request;
  }

  /**
   * The value of the field being resolved, or null when it is withheld, empty, or its person was erased; at once when her
   * key is at hand. Throws, or rejects with, `SealBroken` or `Fault` when the record does not open: closed, and never
   * another person's text.
   */
  open(view: Lens<SubjectRow>, info: GraphQLResolveInfo): MaybePromise<string | null> {
    const rule = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule, 'Each field of the schema has a rule.');
    return this.#open(view, rule, info, rule);
  }

  /**
   * A value of another object that the field being resolved tells, decided, counted and noted under the rule of its own
   * field: a name in a list is no way around who may see that name. Fails as {@link open} does.
   * @param coordinate the field that holds the value, as `Type.field`
   */
  tell(view: Lens<SubjectRow>, coordinate: string, info: GraphQLResolveInfo): MaybePromise<string | null> {
    const rule = this.#door.map.rules.get(coordinate);
    const asked = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule && asked, 'Each field of the schema has a rule.');
    return this.#open(view, rule, info, asked);
  }

  /**
   * Whether a personal list of an object may be shown, noted like a value that is opened: that a list exists is what it
   * discloses. Decides by itself; notes the refusal when it may not.
   */
  show(view: Lens<SubjectRow>, info: GraphQLResolveInfo): MaybePromise<boolean> {
    const rule = this.#door.map.at(info.parentType.name, info.fieldName);
    assert(rule?.personal, 'Only a field declared @personal is shown.');
    return after(this.#admits(view, rule, info, rule), (isAdmitted) => {
      if (isAdmitted) this.#request.disclosures.note(this.#request.viewer, personOf(view), rule);
      return isAdmitted;
    });
  }

  /** @param asked rule of the field being resolved, under which a refusal is told */
  #open(view: Lens<SubjectRow>, rule: Rule, info: GraphQLResolveInfo, asked: Rule): MaybePromise<string | null> {
    const { personal } = rule;
    assert(personal, 'Only a field declared @personal is opened.');
    return after(this.#admits(view, rule, info, asked), (isAdmitted) => {
      if (!isAdmitted) return null;
      const cell = rowOf(view).sealed?.[personal.group];
      assert(cell, 'A field that is shown was fetched.');
      return after(this.#group(cell), (group) => {
        const value = group?.[rule.field] ?? null;
        if (value !== null) this.#request.disclosures.note(this.#request.viewer, cell.at.person, rule);
        return value;
      });
    });
  }

  /** Decides, and counts whom it lets through against the day's limit; notes the refusal when it is one. */
  #admits(view: Lens<SubjectRow>, rule: Rule, info: GraphQLResolveInfo, asked: Rule): MaybePromise<boolean> {
    const { viewer, now, withheld } = this.#request;
    const subject = subjectOf(view, rule);
    const decision: Decision = this.#door.decide(rule, viewer, subject, now);
    if (!decision.shown) {
      withheld.note(info, asked, decision, subject.object);
      return false;
    }
    assert(isIdentified(viewer), 'Nothing personal is shown to nobody known.');
    return after(this.#door.harvest.admits(viewer, personOf(view), rule), (isWithinLimit) => {
      if (!isWithinLimit) withheld.note(info, asked, LIMIT_REACHED, subject.object);
      return isWithinLimit;
    });
  }

  #group(cell: SealedCell): MaybePromise<Group> {
    const known = this.#opened.get(cell);
    if (known !== undefined) return known;
    const opened = after(this.#door.keys.of(cell.at.person), (key) => (key ? unseal(key, cell.at, cell.blob) : null));
    this.#opened.set(cell, opened);
    return opened;
  }
}

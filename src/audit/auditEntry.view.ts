import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import { described } from '../graph/words.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { AUDIT_KINDS, type AuditKind } from './kinds.js';

const kinds = described<AuditKind>(AUDIT_KINDS);
registerEnumType(kinds.names, {
  name: 'AuditKind',
  description: 'Of what an entry of the audit chain is.',
  valuesConfig: kinds.valuesConfig,
});

/** Reached by the list of the Privacy Officer only. */
@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description: 'One entry of the audit chain (privacy policy, 10.2). It names nobody whom it is about.',
})
export class AuditEntryView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => Int, { description: 'Its place in the chain, from 1, without gaps.' })
  get number(): number {
    return Number(this.row.number);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was.' })
  get at(): Date {
    return this.row.at as Date;
  }

  @visibleTo(everyone)
  @Field(() => kinds.names, { description: 'Of what it is.' })
  get kind(): AuditKind {
    return this.row.kind as AuditKind;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'What was done or refused, in a word of the service, such as the name of a mutation.',
  })
  get what(): string {
    return this.row.what as string;
  }
}

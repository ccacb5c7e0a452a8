import { Field, ID, InterfaceType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';

@InterfaceType('Node', { description: 'An object with a global id, which `node` and `nodes` accept.' })
export abstract class NodeView<Row extends object> extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the object. It is opaque and tells nothing of order or age.' })
  abstract readonly id: string;
}

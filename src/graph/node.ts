import { Field, ID, InterfaceType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';

@InterfaceType('Node', { description: 'An object with a global id, which `node` and `nodes` accept.' })
export abstract class NodeView<Row extends object> extends Lens<Row> {
  abstract readonly id: string;
}

// Not as decorators: TypeScript 7.0.2 emits a decorated abstract property as a field, whose `undefined` hides the getters
// of the views.
Field(() => ID, { description: 'The global id of the object. It is opaque and tells nothing of order or age.' })(
  NodeView.prototype,
  'id',
);
visibleTo(everyone)(NodeView.prototype, 'id');

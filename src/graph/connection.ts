import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { assert } from '../kernel/assert.js';
import { everyone } from '../privacy/audience.js';
import { Lens, rowOf } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { ListRows, Row } from '../read/rows.js';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
export class PageInfo extends Lens<ListRows> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether there are items after this page, when paging forwards.' })
  get hasNextPage(): boolean {
    const { request, more } = this.row;
    return request.page.backwards ? request.page.cursor !== undefined : more;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether there are items before this page, when paging backwards.' })
  get hasPreviousPage(): boolean {
    const { request, more } = this.row;
    return request.page.backwards ? more : request.page.cursor !== undefined;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The cursor of the first item.' })
  get startCursor(): string | null {
    return this.row.rows.length > 0 ? this.row.cursorOf(0) : null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The cursor of the last item.' })
  get endCursor(): string | null {
    return this.row.rows.length > 0 ? this.row.cursorOf(this.row.rows.length - 1) : null;
  }
}

type EdgeRow = { readonly list: ListRows; readonly at: number };

/**
 * The Relay connection of a view: `connectionOf('Business', BusinessView)` is the class of `BusinessConnection`.
 * @param counts whether it says how many there are on all pages: where every item is one that the viewer may be shown
 */
export function connectionOf<View extends Lens<Row>>(
  name: string,
  ItemView: ClassType<View>,
  { counts = false }: { readonly counts?: boolean } = {},
) {
  const View = ItemView as unknown as new (row: Row) => View;

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a page, with its cursor.` })
  class Edge extends Lens<EdgeRow> {
    @visibleTo(everyone)
    @Field(() => ItemView, { description: `The ${name}.` })
    get node(): View {
      return new View(this.row.list.rows[this.row.at] as Row);
    }

    @visibleTo(everyone)
    @Field(() => String, {
      description: 'The place of this item, for `after` and `before`; valid for this viewer, filter and order.',
    })
    get cursor(): string {
      return this.row.list.cursorOf(this.row.at);
    }
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${name} objects.` })
  class Connection extends Lens<ListRows> {
    @visibleTo(everyone)
    @Field(() => [ItemView], { description: 'The items of the page.' })
    get nodes(): View[] {
      return this.row.rows.map((row) => new View(row));
    }

    @visibleTo(everyone)
    @Field(() => [Edge], { description: 'The items of the page with their cursors.' })
    get edges(): Edge[] {
      return this.row.rows.map((_, at) => new Edge({ list: this.row, at }));
    }

    @visibleTo(everyone)
    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    get pageInfo(): PageInfo {
      return new PageInfo(this.row);
    }

    get totalCount(): number {
      assert(this.row.total !== undefined, 'A list whose count is asked for was counted.');
      return this.row.total;
    }
  }
  if (counts) {
    const counted = Object.getOwnPropertyDescriptor(Connection.prototype, 'totalCount');
    assert(counted, 'It is the getter above.');
    visibleTo(everyone)(Connection.prototype, 'totalCount', counted);
    Field(() => Int, {
      description: 'How many items there are on all pages, as the filter has them and as they are there for you.',
    })(Connection.prototype, 'totalCount', counted);
  }
  return Connection;
}

/** The rows of the list that is being resolved on a view; the reader fetched them with the view. */
export function listOf(view: Lens<Row>, info: GraphQLResolveInfo): ListRows {
  const keys: string[] = [];
  for (let at: typeof info.path | undefined = info.path; at; at = at.prev)
    if (typeof at.key === 'string') keys.unshift(at.key);
  const list = rowOf(view).lists?.[keys.join('.')];
  assert(list, 'A list that is resolved was fetched with its object.');
  return list;
}

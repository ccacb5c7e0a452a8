import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { imageUrl } from './imageAddress.js';

/** Public to whoever is given what shows it. */
@ObjectType('Image', {
  simpleResolvers: true,
  description:
    'A picture: WebP, at most 512 pixels on its longer side and 200 kB. Whatever else was in the file is gone.',
})
export class ImageView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => String, {
    description:
      'Where it is. What is there never changes, so it may be kept for ever; another picture has another address.',
  })
  url(@Ctx() { publicUrl }: Context): string {
    // As the text of bytes comes from the database: `\x` and hexadecimal.
    return imageUrl(publicUrl, (this.row.url as string).slice(2));
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Its width in pixels.' })
  get width(): number {
    return this.row.width as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Its height in pixels.' })
  get height(): number {
    return this.row.height as number;
  }
}

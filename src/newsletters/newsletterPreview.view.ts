import { Field, ObjectType } from 'type-graphql';
import { UserErrorView } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Preview } from './previewNewsletter.js';

/** Reached from a newsletter alone: it is there for her who wrote it. */
@ObjectType('NewsletterPreview', {
  simpleResolvers: true,
  description:
    'A newsletter as a reader would get it, with a name in it that is nobody’s and a link that unsubscribes nobody.',
})
export class NewsletterPreviewView extends Lens<Preview> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The subject.' })
  get subject(): string {
    return this.row.subject;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'The message as HTML, a whole document; its images are in it. Show it in a frame without scripts.',
  })
  get html(): string {
    return this.row.html;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The same message as plain text, for whoever reads no HTML.' })
  get text(): string {
    return this.row.text;
  }

  @visibleTo(everyone)
  @Field(() => [UserErrorView], {
    description:
      'Why it could not be sent as it is now; empty when it could. What is not stated of the sender is left blank.',
  })
  get userErrors(): UserErrorView[] {
    const { errors, reader } = this.row;
    return errors.map((error) => new UserErrorView({ error, language: reader }));
  }
}

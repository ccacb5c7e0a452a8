import { LRUCache } from 'lru-cache';
import markdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Raw HTML is text here, and images are links: what a reader opens tells nobody that she did. */
const markdown = markdownIt({ html: false, linkify: true, typographer: false }).disable('image');

/** A link without a scheme would lead somewhere else on each page that shows it. */
const LEADS_AWAY = /^(https?:\/\/|mailto:|tel:)/i;

/**
 * What may come out, whatever went in: the second wall. There is no tag that loads anything, and no attribute but where a link
 * leads and what it says of itself.
 */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
    ...['strong', 'em', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // A publication vouches for nobody that it links to, and what it opens cannot reach back.
  transformTags: {
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { ...(LEADS_AWAY.test(href) && { href }), rel: 'nofollow noopener' },
    }),
  },
};

/** A text of the worst kind takes tens of milliseconds, and a list has a hundred of them; those read lately are kept, 16 MB at most. */
const rendered = new LRUCache<string, string>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (html, text) => 2 * (html.length + text.length) + 1,
});

/** Markdown as HTML that can stand in any page: no script, no style, nothing that is loaded from elsewhere. */
export function htmlOf(text: string): string {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const html = sanitizeHtml(markdown.render(text), ALLOWED);
  rendered.set(text, html);
  return html;
}

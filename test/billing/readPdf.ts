import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What somebody who listens to a PDF hears of it, by other hands than those that wrote it. */
export type Heard = {
  readonly title: string;
  readonly lang: string;
  readonly isTagged: boolean;
  /** By page, in the order of the structure: `H1 Invoice 12`, and a row of a table as `TR Number (Row) | 12`. */
  readonly pages: readonly (readonly string[])[];
  /** What is only seen: heads that are repeated, feet of pages. */
  readonly onlySeen: readonly string[];
  /** All that is drawn in the structure, as it is drawn. */
  readonly drawn: string;
};

type Node = { role?: string; id?: string; alt?: string; scope?: string; children?: readonly Node[] };

/** Spaces that do not break are read as any other. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

export async function readPdf(bytes: Buffer): Promise<Heard> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const [{ info }, marks] = await Promise.all([pdf.getMetadata(), pdf.getMarkInfo()]);
  const { Title, Language } = info as Record<string, string>;
  const pages: string[][] = [];
  const [onlySeen, drawn]: [string[], string[]] = [[], []];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { byId, aside } = await textsOf(page);
    onlySeen.push(...aside);
    drawn.push(...byId.values());
    pages.push([]);
    collect((await page.getStructTree()) as Node, byId, pages.at(-1) ?? []);
  }
  const isTagged = (marks as unknown as Map<string, boolean>).get('Marked') === true;
  await loading.destroy();
  return { title: Title ?? '', lang: Language ?? '', isTagged, pages, onlySeen, drawn: drawn.join('\n') };
}

/** The texts of a page by the id of their content, and those that are in no structure. */
async function textsOf(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const aside: string[] = [];
  let [id, text]: [string | null, string] = [null, ''];
  for (const item of items) {
    if ('str' in item) text += `${item.str}${item.hasEOL ? ' ' : ''}`;
    else if (item.type === 'endMarkedContent') {
      if (id === null) aside.push(plain(text));
      else byId.set(id, plain(text));
    } else [id, text] = [(item as { id?: string | null }).id ?? null, ''];
  }
  return { byId, aside: aside.filter((one) => one !== '') };
}

/** Elements that have something on this page, each said once: a row as a whole, else what holds content itself. */
function collect(node: Node, byId: ReadonlyMap<string, string>, said: string[]): void {
  const textOf = ({ alt, children = [] }: Node): string | undefined => {
    const ids = children.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return ids.length === 0 ? undefined : plain(alt ?? ids.map((id) => byId.get(id) ?? '').join(' '));
  };
  if (node.role === 'TR') {
    const cells = (node.children ?? []).flatMap((cell) => {
      const text = textOf(cell);
      return text === undefined ? [] : [cell.role === 'TH' ? `${text} (${cell.scope})` : text];
    });
    if (cells.length > 0) said.push(`TR ${cells.join(' | ')}`);
    return;
  }
  const text = textOf(node);
  if (text !== undefined) said.push(`${node.role} ${text}`);
  for (const child of node.children ?? []) collect(child, byId, said);
}

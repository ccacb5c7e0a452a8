/** What is filled for each recipient. */
export type Slot = 'greeting' | 'unsubscribe';

/** A text with slots in it: the piece before the first, what fills it, the next piece, and so on. */
export type Slotted = { readonly pieces: readonly string[]; readonly slots: readonly Slot[] };

/** Joins the pieces with what fills the slots; what is put in is not looked at again. */
export function filled({ pieces, slots }: Slotted, fill: (slot: Slot) => string, joint = ''): string {
  let text = pieces[0] ?? '';
  for (const [at, slot] of slots.entries()) text += joint + fill(slot) + joint + pieces[at + 1];
  return text;
}

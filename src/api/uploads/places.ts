/** Gives places to work, so many in all and so many to one person; undefined when there is none. Whoever has one gives it back. */
export type Places = (person: string) => (() => void) | undefined;

/**
 * @param most how many places there are
 * @param ofOne how many of them one person may have
 */
export function places(most: number, ofOne: number): Places {
  const taken: string[] = [];
  return (person) => {
    if (taken.length >= most || taken.filter((by) => by === person).length >= ofOne) return undefined;
    taken.push(person);
    return () => void taken.splice(taken.indexOf(person), 1);
  };
}

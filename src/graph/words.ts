/** The names of a closed list, as an object that type-graphql takes for an enumeration. */
export const namesOf = <Name extends string>(of: readonly Name[]): { readonly [N in Name]: N } =>
  Object.fromEntries(of.map((name) => [name, name])) as { [N in Name]: N };

type Described<Name extends string> = {
  readonly names: { readonly [N in Name]: N };
  readonly valuesConfig: { [N in Name]: { description: string } };
};

/** A closed list with what each of its names means: what `registerEnumType` takes. */
export const described = <Name extends string>(words: Readonly<Record<Name, string>>): Described<Name> => ({
  names: namesOf(Object.keys(words) as Name[]),
  valuesConfig: Object.fromEntries(
    Object.entries<string>(words).map(([name, description]) => [name, { description }]),
  ) as Described<Name>['valuesConfig'],
});

import { registerEnumType } from 'type-graphql';
import { SCOPE_NAMES, SCOPES, type Scope } from '../privacy/scopes.js';

/** The scopes as values of the graph, by the names that OAuth has for them. */
export const PartnerScope = Object.fromEntries(SCOPE_NAMES.map((name) => [name, name])) as {
  readonly [Name in Scope]: Name;
};
registerEnumType(PartnerScope, {
  name: 'PartnerScope',
  description: 'What a person may let a partner see in her name, each for one purpose.',
  valuesConfig: Object.fromEntries(
    SCOPE_NAMES.map((name) => {
      const { fields, purpose } = SCOPES[name];
      return [name, { description: `${fields.en.charAt(0).toUpperCase()}${fields.en.slice(1)}, ${purpose.en}.` }];
    }),
  ),
});

import { registerEnumType } from 'type-graphql';
import { described } from '../graph/words.js';
import type { AccessFormat, ExtensionReason, IdentityMethod, RefusalGround } from './accessRequest.entity.js';
import type { AccessState } from './accessState.js';

const states = described<AccessState>({
  RECEIVED: 'It came by mail, and waits until it is established who wrote.',
  EXTENDED: 'Its time was extended, once; it waits.',
  READY: 'It is answered: the package can be opened.',
  REFUSED: 'It was refused, with reasons.',
  DEEMED_REFUSED: 'Its time is over without an answer, which the law takes for a refusal. It can still be answered.',
});
export const AccessStates = states.names;
registerEnumType(AccessStates, {
  name: 'AccessState',
  description: 'How far a request for access is.',
  valuesConfig: states.valuesConfig,
});

const formats = described<AccessFormat>({
  PAGE: 'A page (HTML).',
  LARGE_PRINT: 'The same page in large print.',
  TEXT: 'Plain text, for a screen reader or a Braille line.',
  DATA: 'Data (JSON), by the schema that is published as `access-package.schema.json`.',
});
export const AccessFormats = formats.names;
registerEnumType(AccessFormats, {
  name: 'AccessFormat',
  description: 'In what shape what is held of a person is told to her.',
  valuesConfig: formats.valuesConfig,
});

const methods = described<Exclude<IdentityMethod, 'PROVEN_SESSION'>>({
  WROTE_FROM_ADDRESS: 'The letter came from the address of the account, and an answer to it was confirmed.',
  DOCUMENT_SEEN: 'A document was seen. It is not kept.',
  KNEW_WHAT_WE_HOLD: 'The person knew what nobody else could.',
});
export const IdentityMethods = methods.names;
registerEnumType(IdentityMethods, {
  name: 'IdentityMethod',
  description: 'By what staff established that whoever wrote is whom a case is about.',
  valuesConfig: methods.valuesConfig,
});

const reasons = described<ExtensionReason>({
  ACTIVITIES: 'Answering in time would unreasonably interfere with our activities.',
  CONSULTATIONS: 'Consultations that are needed cannot be completed in time.',
  FORMAT: 'The alternative format takes more time.',
});
export const ExtensionReasons = reasons.names;
registerEnumType(ExtensionReasons, {
  name: 'AccessExtensionReason',
  description: 'Why the time of a request for access is extended (PIPEDA, s. 8(4)).',
  valuesConfig: reasons.valuesConfig,
});

const grounds = described<RefusalGround>({
  THIRD_PARTY: 'It would reveal somebody else’s personal information that cannot be severed (s. 9(1)).',
  PRIVILEGE: 'It is protected by solicitor-client privilege (s. 9(3)(a)).',
  COMMERCIAL: 'It would reveal confidential commercial information (s. 9(3)(b)).',
  SECURITY: 'It could threaten the life or security of somebody else (s. 9(3)(c)).',
  INVESTIGATION: 'It was collected for an investigation (s. 9(3)(c.1)).',
  DISPUTE: 'It was made in a formal dispute resolution process (s. 9(3)(d)).',
  IDENTITY: 'It could not be established who wrote (Schedule 1, 4.9.2).',
});
export const RefusalGrounds = grounds.names;
registerEnumType(RefusalGrounds, {
  name: 'AccessRefusalGround',
  description: 'On what ground access is refused (PIPEDA).',
  valuesConfig: grounds.valuesConfig,
});

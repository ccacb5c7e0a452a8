import type { Feature } from '../feature.js';
import { addressHoldings } from './addresses.holdings.js';
import { AddressRequest } from './addressRequest.entity.js';
import { forgetting } from './forgetting.js';
import { writing } from './writing.js';

export { AddressRequest } from './addressRequest.entity.js';
export { type AskedFor, type AskingGround, askForProof } from './askForProof.js';
export { endRequest, type FoundRequest, findRequest, openRequest } from './findRequest.js';

/** What is asked for in the name of an address waits until somebody shows that she reads its mail. */
export const addresses: Feature = {
  name: 'addresses',
  entities: [AddressRequest],
  personalData: { holdings: addressHoldings },
  jobs: [writing, forgetting],
};

import { proveTwinMutants } from './support/proveTwinMutants.js';

/** Every leak that can be planted. */
proveTwinMutants(1, 17);

import { proveMutants } from './support/proveMutants.js';

/** Every mutant over HTTP. */
proveMutants(1);

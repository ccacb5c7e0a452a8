import { proveTwinMutants } from './support/proveTwinMutants.js';

import.meta.jest.setTimeout(120_000);

proveTwinMutants(4, 5);

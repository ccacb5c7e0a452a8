import { proveMutants } from './support/proveMutants.js';
import { PATIENCE } from './support/townService.js';

import.meta.jest.setTimeout(PATIENCE);

proveMutants(4);

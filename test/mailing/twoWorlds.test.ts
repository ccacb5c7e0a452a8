import { proveTwoWorlds } from './proveTwoWorlds.js';

import.meta.jest.setTimeout(120_000);

proveTwoWorlds(200);

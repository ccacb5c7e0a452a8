import { proveTwoWorlds } from './proveTwoWorlds.js';

proveTwoWorlds(1_000);

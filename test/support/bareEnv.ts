/**
 * All that a process which a test starts gets of our own environment: where programs are, and where lies what was compiled
 * once (`compileOnce.mjs`), so that it does not compile the whole program again.
 */
export const BARE_ENV: Readonly<NodeJS.ProcessEnv> = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.TEST_COMPILE_CACHE,
};

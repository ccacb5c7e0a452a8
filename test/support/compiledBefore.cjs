const vm = require('node:vm');

/**
 * What V8 compiled of a module for one file of tests serves the next one in the same worker: each loads some two thousand modules anew, in a
 * context of its own, and compiled each of them anew, which was a tenth of what most files take. V8 sees itself whether the code is
 * the same; eleven megabytes a worker. It is copied: as it is made it belongs to that context, and would keep it with all of its modules.
 */
const compiled = new Map();

/** What is known of this code by this name; none where a file of the name is another one now. */
const knownOf = (name, code) => {
  const known = compiled.get(name);
  return known?.code === code ? known : undefined;
};

const { SourceTextModule, compileFunction } = vm;

vm.SourceTextModule = class extends SourceTextModule {
  constructor(code, options) {
    const known = knownOf(options.identifier, code);
    super(code, known ? { ...options, cachedData: known.cachedData } : options);
    if (!known) compiled.set(options.identifier, { code, cachedData: Buffer.from(this.createCachedData()) });
  }
};

vm.compileFunction = (code, parameters, options) => {
  const known = knownOf(options.filename, code);
  if (known) return compileFunction(code, parameters, { ...options, cachedData: known.cachedData });
  const made = compileFunction(code, parameters, { ...options, produceCachedData: true });
  if (made.cachedDataProduced) compiled.set(options.filename, { code, cachedData: Buffer.from(made.cachedData) });
  return made;
};

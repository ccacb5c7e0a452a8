const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
require('./compiledBefore.cjs');

/**
 * The environment of Jest for Node, with a global object like any other. Jest's own is a proxy behind interceptors, so that each `Object`,
 * `Symbol` or `Promise` that is named anywhere in a test, in the product or in a library takes a microsecond, a thousand times as
 * long as in production: a quarter of the time of whatever answers requests. And an error is told with ten places, as Node tells
 * it, not with a hundred, each of which is looked up in a source map as soon as GraphQL passes the error on.
 */
module.exports = class extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
      this.global.Error.stackTraceLimit = 10;
      // Where one process does everything, the global setup has declared the product in it.
      delete this.global.TypeGraphQLMetadataStorage;
    } finally {
      vm.createContext = createContext;
    }
  }
};

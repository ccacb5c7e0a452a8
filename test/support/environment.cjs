const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * The environment of Jest for Node, with a global object like any other. Jest's own is a proxy behind interceptors, so that each `Object`,
 * `Symbol` or `Promise` that is named anywhere in a test, in the product or in a library takes a microsecond, a thousand times as
 * long as in production: a quarter of the time of whatever answers requests.
 */
module.exports = class extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
};

import { createRequire } from 'node:module';
import type * as Middleware from 'graphql-middleware';
import type * as Shield from 'graphql-shield';

// The ES module entry of graphql-shield 7.6.5 does not load on Node 23 and later (`util.isUndefined` is gone), and its CommonJS
// entry does not accept the middleware of the other module system: both come from CommonJS, here and nowhere else.
const require = createRequire(import.meta.url);

/** Of shield only what was found sound: `chain`, `race` and `not` turn faults into permissions, its caches mix viewers. */
export const { allow, deny, rule, shield } = require('graphql-shield') as typeof Shield;
export const { applyMiddleware } = require('graphql-middleware') as typeof Middleware;

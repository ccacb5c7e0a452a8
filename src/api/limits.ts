import { PAGE } from '../kernel/page.js';
import type { Viewer } from '../privacy/viewer.js';

/** Kinds of viewers that have a budget of their own. */
export type ViewerKind = Viewer['kind'];

/** So many in so many seconds. */
export type Quota = { readonly points: number; readonly seconds: number };

/**
 * All limits, in one table. The largest operation that we promise to keep uses at most half of each, and 8 of the 10 levels
 * (test/api/limits/rules.test.ts counts).
 */
export const LIMITS = frozen({
  /** Bytes of the body of a request: variables included, hundreds of times what the promised operations send. */
  bodyBytes: 100 * 1024,
  /** Errors in one answer: enough to mend an operation by, too few to make an answer of. */
  errors: 5,
  /** Items of a page, and of a page of which the size is not said. */
  page: PAGE,
  /** Ids in one `nodes`. */
  nodes: 100,

  document: {
    /** Bounds the stack of everything that walks a document: graphql-js's parser and merge rule recurse. GraphiQL's introspection has 184. */
    tokens: 1_000,
    /** Operations and fragments. */
    definitions: 30,
  },

  /** Of one operation, with each fragment counted as often as it is spread. */
  operation: {
    /** Fields and spreads. Without it, thirty fragments that spread each other twice are a thousand million fields. */
    selections: 500,
    /** Fields within fields. 300 levels of lists took 10 s on PGlite. */
    depth: 10,
    /** The same below `__schema` and `__type`; GraphiQL asks for 15. graphql-js itself refuses lists within lists there. */
    introspectionDepth: 20,
    /** 400 aliases of one list made a statement of 200 kB; `__typename` counts as well. */
    aliases: 15,
    /** Each is a statement of its own. */
    rootFields: 10,
    /** Selections of a response key that its selection set has already. */
    repeats: 10,
    directives: 30,
  },

  /** What a field costs. The unit is one public field of one object. */
  cost: {
    /** A field whose value is opened: a key and a decryption, about three times a plain one. */
    personal: 3,
    /** Objects that a list without pages is taken to have. */
    list: 50,
    /** The same where it is known to have fewer: test/policy holds the table of controls to it. */
    lists: { 'PolicyClause.controls': 8 } as Readonly<Record<string, number>>,
    /** Fields whose own work is of another order, with what is below them where that is fixed. */
    fields: {
      /** One argon2 of 19 MiB takes 10 ms of a core (measured); a public field about a thousandth of that. */
      'Mutation.signIn': 1_000,
      /** Statements of its own, and the check of a signature. */
      'Mutation.completeSignIn': 100,
      'Mutation.registerBusinessOwner': 1_000,
      'Mutation.registerKlussterOwner': 1_000,
      'Mutation.registerConsumerUser': 1_000,
      'Mutation.confirmRegistration': 1_000,
      'Mutation.requestSignInLink': 1_000,
      'Mutation.requestPasswordReset': 1_000,
      'Mutation.resetPassword': 1_000,
      'Mutation.changePassword': 2_000,
      /** Markdown is rendered and what comes out looked at, where it was not read lately: some milliseconds of a core. */
      'Klusster.textHtml': 30,
      /** The same, and statements of its own. */
      'Newsletter.preview': 100,
      /** Statements of its own. */
      'Card.nextChargeOn': 100,
      /** The same. */
      'Query.withdrawalImplications': 100,
      /** A letter each, and what comes with it. */
      'Mutation.withdrawConsent': 1_000,
      'Mutation.giveConsent': 1_000,
      /** Up to 70 ms of a core (measured). */
      'Invoice.pdf': 5_000,
      'Query.__schema': 500,
      'Query.__type': 50,
    } as Readonly<Record<string, number>>,
  },

  /** The most that one operation may cost. 100 businesses with their owners' whole contact cost 2,001. */
  operationCost: { anonymous: 10_000, person: 20_000, unproven: 10_000, staff: 20_000, partner: 10_000 } as Readonly<
    Record<ViewerKind, number>
  >,

  /** What a client may spend in a minute: a person, or the source address of somebody anonymous. KlussterPage costs 228; MyBusinesses, of twenty times twenty klussters, 4,863. */
  minuteCost: { anonymous: 120_000, person: 240_000, unproven: 120_000, staff: 240_000, partner: 240_000 } as Readonly<
    Record<ViewerKind, number>
  >,
  /** What a request costs in a minute before anything is known of it. */
  requestCost: 1,
  /** The same for an image that is looked at: one statement, up to 200 kB. */
  imageCost: 5,
  /** The same for an image that is sent: up to a third of a second of a core (measured on 24 megapixels). Twelve in a minute. */
  uploadCost: 20_000,

  /** Attempts to sign in that failed; NIST SP 800-63B-4, 3.2.2, takes 100 in a row for the most. */
  signIn: {
    /** For one address from one source. Other sources are not held back, so nobody can lock a person out. */
    pair: { points: 10, seconds: 15 * 60 } as Quota,
    /** From one source, whatever the address. */
    source: { points: 100, seconds: 60 * 60 } as Quota,
  },
  /** Wrong codes of one person's app in a day, from all sources: a code is right by chance three times in a million. */
  codes: { points: 50, seconds: 24 * 60 * 60 } as Quota,

  /** Letters that anybody may have written to an address: links that register, sign in or set a password. */
  letters: {
    /** For one address from one source. Whoever reads the mail there can still ask from her own. */
    pair: { points: 5, seconds: 60 * 60 } as Quota,
    /** From one source, whatever the address. */
    source: { points: 50, seconds: 60 * 60 } as Quota,
    /** To one mailbox, from everywhere: enough for her who reads it, too few to fill it. The others are answered alike and not written. */
    mailbox: { points: 10, seconds: 60 * 60 } as Quota,
  },
} as const);

type Table<Of> = Of extends number ? number : { readonly [Name in keyof Of]: Table<Of[Name]> };

/** The limits that a service is composed with; the others of the table are the same everywhere. */
export type Limits = Table<
  Pick<typeof LIMITS, 'document' | 'operation' | 'operationCost' | 'minuteCost' | 'signIn' | 'codes' | 'letters'>
>;

/** The limits with what an operator chose. */
export const limitsFrom = (minuteCost: Partial<Limits['minuteCost']>): Limits => ({
  ...LIMITS,
  minuteCost: { ...LIMITS.minuteCost, ...minuteCost },
});

/** Nothing changes a limit while the service runs. */
function frozen<Of extends object>(table: Of): Of {
  for (const part of Object.values(table)) if (typeof part === 'object') frozen(part);
  return Object.freeze(table);
}

import { registerEnumType } from 'type-graphql';
import type { Transport } from '../kernel/transport.js';

export const SessionTransport: { readonly [Name in Transport]: Name } = { BEARER: 'BEARER', COOKIE: 'COOKIE' };
registerEnumType(SessionTransport, {
  name: 'SessionTransport',
  description: 'How the token of a session reaches the client and comes back.',
  valuesConfig: {
    BEARER: {
      description: 'In the answer, and back as `Authorization: Bearer …`: for apps, which keep it safe themselves.',
    },
    COOKIE: {
      description:
        'As the cookie `__Host-klusster`, which no script can read, and not in the answer: for pages in a browser.',
    },
  },
});

/** For the fields of inputs that begin a session. */
export const TRANSPORT_FIELD = {
  defaultValue: SessionTransport.BEARER,
  description: 'How the token is handed over. With `COOKIE` the session is shorter.',
} as const;

import pg from 'pg';
import type { KeyStore } from '../../src/privacy/vault/keyStore.js';
import type { Composition, Service } from '../support/service.js';

/** One statement as it left for a database, whoever sent it: reader, look-up of the viewer, or ORM. */
export type Sent = { readonly text: string; readonly values: readonly unknown[]; readonly name: string | undefined };

/** What goes over the wire to both databases. */
export type Wire = {
  readonly main: Sent[];
  /** Look-ups in the key store, each with the persons asked for. */
  readonly keys: (readonly string[])[];
  readonly compose: NonNullable<Composition['ports']>;
  listen(service: Service): Promise<void>;
  forget(): void;
};

type ClientClass = { prototype: { query(this: { database?: string }, ...args: unknown[]): unknown } };
type Pool = { readonly Client: ClientClass };

/** Listens below the ORM and the reader, at every connection to the main database, and at the port of the key store. */
export function wire(): Wire {
  const main: Sent[] = [];
  const keys: (readonly string[])[] = [];
  return {
    main,
    keys,
    compose: (ports) => ({
      ...ports,
      keyStore: new Proxy<KeyStore>(ports.keyStore, {
        get: (store, member: keyof KeyStore) =>
          member === 'load'
            ? (persons: readonly string[]) => {
                keys.push(persons);
                return store.load(persons);
              }
            : store[member],
      }),
    }),
    async listen(service) {
      const [[name] = []] = await service.stores.main.database.query('select current_database()::text', []);
      const orm = service.stores.main.orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
      // The ORM may bring a driver of its own.
      for (const { prototype } of new Set<ClientClass>([pg.Client as never, (await orm.getNativeClient()).Client])) {
        const { query } = prototype;
        prototype.query = function (...args) {
          if (this.database === name) main.push(sentBy(args));
          return query.apply(this, args);
        };
      }
    },
    forget() {
      main.splice(0);
      keys.splice(0);
    },
  };
}

function sentBy([asked, values]: unknown[]): Sent {
  if (typeof asked === 'string') return { text: asked, values: (values as unknown[]) ?? [], name: undefined };
  const { text, values: own, name } = asked as Sent;
  return { text, values: own ?? (Array.isArray(values) ? values : []), name };
}

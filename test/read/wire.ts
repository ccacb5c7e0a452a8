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

type Client = { query(...args: unknown[]): unknown };
type Pool = { on(event: 'acquire', listener: (client: Client) => void): void };

/** Listens at the ports of reading and of the key store, and below the ORM, at the pool through which it writes. */
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
      service.onRead(({ text, values, name }) => void main.push({ text, values, name }));
      const known = new WeakSet<Client>();
      const connection = service.stores.main.orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
      (await connection.getNativeClient()).on('acquire', (client) => {
        if (known.has(client)) return;
        known.add(client);
        const query = client.query.bind(client);
        client.query = (...args) => {
          main.push(sentBy(args));
          return query(...args);
        };
      });
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

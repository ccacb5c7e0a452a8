import type { Fault } from './kernel/errors.js';
import type { Seller } from './kernel/seller.js';

/** The variables that say so, each valid by itself. */
type Given = {
  readonly DATABASE_URL?: string | undefined;
  readonly SELLER_NAME?: string | undefined;
  readonly SELLER_ADDRESS?: string | undefined;
  readonly GST_NUMBER?: string | undefined;
  readonly QST_NUMBER?: string | undefined;
};

/** Of the demo: nobody pays, and neither number was given to anybody. */
const DEMO_SELLER: Seller = {
  name: 'Klusster Demo',
  address: '1 Demo Street\nDemo Town QC  H0H 0H0',
  gstNumber: '000000000RT0001',
  qstNumber: '0000000000TQ0001',
};

/**
 * Who sells, by what was given; the demo has an example. On PostgreSQL there need not be one: a service without a seller issues no invoices.
 * Throws what `refused` makes of a seller of whom a part is missing; the number for QST may be.
 */
export function sellerFrom(is: Given, refused: (problems: readonly string[]) => Fault): Seller | undefined {
  const { SELLER_NAME: name, SELLER_ADDRESS: address, GST_NUMBER: gstNumber, QST_NUMBER: qstNumber } = is;
  if (name && address && gstNumber) return { name, address, gstNumber, qstNumber };
  const missing = Object.entries({ SELLER_NAME: name, SELLER_ADDRESS: address, GST_NUMBER: gstNumber }).filter(
    ([, value]) => value === undefined,
  );
  if (missing.length === 3 && qstNumber === undefined) return is.DATABASE_URL ? undefined : DEMO_SELLER;
  throw refused(missing.map(([variable]) => `${variable} must be set when others of the seller are`));
}

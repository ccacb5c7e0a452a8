/** Who sells: what each invoice says of the one who issues it (SOR/91-45, s. 3, for customers who claim the tax back). */
export type Seller = {
  readonly name: string;
  /** One line or several. */
  readonly address: string;
  /** Its registration for GST and HST (CRA), such as `123456789RT0001`. */
  readonly gstNumber: string;
  /** That for QST (Revenu Québec), such as `1234567890TQ0001`; whoever has none sells nothing in Quebec. */
  readonly qstNumber: string | undefined;
};

/**
 * Why a card is charged. `MONTHLY`: by the monthly run, once a month at most (§4.2). `BY_HAND`: because its owner said so, for this payment; it
 * neither uses up the month nor waits for it.
 */
export const CHARGE_KINDS = ['MONTHLY', 'BY_HAND'] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

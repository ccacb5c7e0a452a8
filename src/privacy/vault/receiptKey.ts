import { type ReceiptKey, receiptKey } from '../../kernel/erasureReceipt.js';
import type { KeyDerivation } from './keyEncryption.js';

/** With what the service signs what people keep to show: the receipt of an erasure, and what is held of them. The same in every epoch. */
export const receiptKeyOf = (keyring: KeyDerivation): ReceiptKey => receiptKey(keyring.derive('erasure-receipt'));

import type { SigningKey } from '../../kernel/auditCheckpoints.js';
import { receiptKey } from '../../kernel/erasureReceipt.js';
import type { KeyDerivation } from './keyEncryption.js';

/** With what the service signs how far its audit chain is. A key of its own: whoever has that of receipts signs no checkpoint. */
export const auditKeyOf = (keyring: KeyDerivation): SigningKey => receiptKey(keyring.derive('audit-checkpoint'));

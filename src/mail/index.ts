import type { Feature } from '../feature.js';
import { mailHoldings } from './mail.holdings.js';
import { Message } from './message.entity.js';
import { SEND_MESSAGE } from './sendMessage.job.js';

export { mailPortOf } from './mailPort.js';
export { messageCounts } from './messageCounts.js';
export { postMessage } from './postMessage.js';
export { mailOf, newestOf, type OutboxMail } from './readOutbox.js';
export { resendMessage } from './resendMessage.js';
export { unsentMessages } from './unsentMessages.js';

export const mail: Feature = {
  name: 'mail',
  entities: [Message],
  personalData: { holdings: mailHoldings },
  jobs: [SEND_MESSAGE],
};

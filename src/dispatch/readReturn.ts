/** What a mail server or a mailbox provider says of a message of ours. */
export type Returned = {
  /** Mail to the address comes back for good (RFC 3464), or somebody called the message spam (RFC 5965). */
  readonly kind: 'BOUNCE' | 'COMPLAINT';
  /** The id of its record. */
  readonly message: string;
};

/** Our Message-ID: the id of a record, and the domain that our mail comes from. */
const OURS = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/im;

/** The end of what is looked at of a report: headers stand at the beginning of what they are headers of. */
const LOOKED_AT = 64 * 1024;

/** Failures that are about what we sent or how, and not about the address (RFC 3463, 3.4, 3.7, 3.8). */
const ABOUT_US = /^5\.[367]\./;

const REPORT = 'message/delivery-status';
const FEEDBACK = 'message/feedback-report';
const ORIGINALS = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']);

/**
 * Reads a report that came to the address that our mail is sent from. Undefined for anything else, for what only was late, and for a
 * report about no message of ours. Never rejects for what it is given: whoever writes it is not known.
 */
export async function readReturn(bytes: Buffer): Promise<Returned | undefined> {
  // Loaded with the first report: nothing else of the service reads mail. Outside, since a library that is not there is no fault of the report.
  const { simpleParser } = await import('mailparser');
  try {
    const { attachments } = await simpleParser(bytes, {
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
    });
    const partOf = (isIt: (type: string) => boolean) =>
      attachments
        .find(({ contentType }) => isIt(contentType))
        ?.content.subarray(0, LOOKED_AT)
        .toString('latin1');
    const message = OURS.exec(partOf((type) => ORIGINALS.has(type)) ?? '')?.[1];
    if (message === undefined) return undefined;
    const feedback = partOf((type) => type === FEEDBACK);
    if (feedback !== undefined)
      return fieldsOf(feedback, 'feedback-type').includes('abuse') ? { kind: 'COMPLAINT', message } : undefined;
    return isForGood(partOf((type) => type === REPORT) ?? '') ? { kind: 'BOUNCE', message } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a delivery status says of its recipient, who is one, that no mail will ever arrive there. */
function isForGood(status: string): boolean {
  const [action] = fieldsOf(status, 'action');
  const [code = ''] = fieldsOf(status, 'status');
  return action === 'failed' && code.startsWith('5.') && !ABOUT_US.test(code);
}

/** The values of a field of a report, in lower case. */
const fieldsOf = (report: string, field: string): string[] =>
  [...report.matchAll(new RegExp(`^${field}:[ \\t]*(\\S+)`, 'gim'))].map(([, value = '']) => value.toLowerCase());

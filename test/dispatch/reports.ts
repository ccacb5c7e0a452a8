/** What mail servers and mailbox providers write back of a message of ours, by the id of its record. */

const report = (kind: string, fields: string, message: string, original = 'message/rfc822') =>
  [
    'From: MAILER-DAEMON@mx.test',
    'To: post@klusster.test',
    'Subject: Returned',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${kind}; boundary="b"`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Something came back.',
    '--b',
    `Content-Type: message/${kind}`,
    '',
    ...fields.split('\n'),
    '--b',
    `Content-Type: ${original}`,
    '',
    'From: post@klusster.test',
    `Message-ID: <${message}@klusster.test>`,
    'Subject: What opened this week',
    '',
    'A bakery.',
    '--b--',
    '',
  ].join('\r\n');
/** Mail to an address comes back (RFC 3464). */
export const bounce = (message: string, status = '5.1.1', action = 'failed') =>
  report(
    'delivery-status',
    `Reporting-MTA: dns; mx.test\n\nFinal-Recipient: rfc822; x@example.test\nAction: ${action}\nStatus: ${status}`,
    message,
  );
/** Somebody says what a message was to her (RFC 5965). */
export const complaint = (message: string, type = 'abuse') =>
  report('feedback-report', `Feedback-Type: ${type}\nUser-Agent: Test/1\nVersion: 1`, message, 'text/rfc822-headers');

// A mail server that takes everything and keeps nothing but counts: as little as a server can do, so that it decides nothing.
import { createServer } from 'node:net';

let taken = 0;
let bytes = 0;
const recipients = new Set();

const END = Buffer.from('\r\n.\r\n');
const ANSWERS = [
  [/^EHLO/i, '250-sink\r\n250 8BITMIME\r\n'],
  [/^DATA/i, '354 go on\r\n'],
  [/^QUIT/i, '221 bye\r\n'],
];

const server = createServer((socket) => {
  let isData = false;
  let rest = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.write('220 sink\r\n');
  socket.on('data', (part) => {
    rest = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    for (;;) {
      const end = rest.indexOf(isData ? END : '\r\n');
      if (end < 0) return;
      const said = rest.subarray(0, end);
      rest = rest.subarray(end + (isData ? END.length : 2));
      if (isData) {
        isData = false;
        taken += 1;
        bytes += said.length;
        socket.write('250 taken\r\n');
        continue;
      }
      const line = said.toString('latin1');
      if (/^RCPT/i.test(line)) recipients.add(line);
      const [, answer = '250 ok\r\n'] = ANSWERS.find(([is]) => is.test(line)) ?? [];
      isData = /^DATA/i.test(line);
      socket.write(answer);
    }
  });
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => {
  process.send({ answer: { taken, bytes, recipients: recipients.size } });
  taken = 0;
  bytes = 0;
  recipients.clear();
});
process.on('disconnect', () => process.exit(0));

import { createReadStream } from 'node:fs';

const BEGIN = Buffer.from('From ');
const LF = 0x0a;

/** A message that is longer is no report: its rest is left out. */
const LONGEST = 2 * 1024 * 1024;

/** The messages of a mailbox file (RFC 4155), one after the other; memory does not grow with the file. */
export async function* messagesIn(path: string): AsyncGenerator<Buffer> {
  let lines: Buffer[] | undefined;
  let length = 0;
  for await (const line of linesOf(path)) {
    if (line.subarray(0, BEGIN.length).equals(BEGIN)) {
      if (lines) yield Buffer.concat(lines);
      lines = [];
      length = 0;
    } else if (lines && length < LONGEST) {
      lines.push(QUOTED.test(line.subarray(0, 64).toString('latin1')) ? line.subarray(1) : line);
      length += line.length;
    }
  }
  if (lines) yield Buffer.concat(lines);
}

/** A line of a message that begins like a separator was quoted when it was stored. */
const QUOTED = /^>+From /;

/** The lines of a file with their ends, as bytes: a message need not be text of any one encoding. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF)) {
      yield bytes.subarray(0, end + 1);
      bytes = bytes.subarray(end + 1);
    }
    rest = Buffer.from(bytes);
  }
  if (rest.length > 0) yield rest;
}

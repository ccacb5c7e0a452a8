/** What is taken of images, and how much of it. */
export const UPLOAD_BOUNDS = {
  /** Bytes of what is sent: a photograph of a telephone. It has to arrive within the time of a request. */
  bodyBytes: 8 * 1024 * 1024,
  /** Pixels that are decoded: a photograph of 24 megapixels. What has more is refused by its header, before it is unfolded. */
  pixels: 25_000_000,
  /** Bytes of what is kept. */
  storedBytes: 200 * 1000,
  /** Seconds that decoding, or encoding once, may take. */
  seconds: 5,
  /** Uploads that are read or wait for their turn, in one process: each holds its body. The next is turned away. */
  atWork: 8,
  /** Of these, those of one person: so that nobody keeps the others out. */
  atWorkOfOne: 2,
  /** Images that one person may send in a day. */
  perDay: 50,
} as const;

/** How long whoever sent an image may use it, in milliseconds; what nothing shows by then is forgotten. */
export const UPLOAD_LIFE_MS = 24 * 60 * 60 * 1000;

import { inBatches } from '../../src/disclosures/inBatches.js';

/** Work that is under way until it is told to end, with the batches it was given. */
function workshop() {
  const batches: number[][] = [];
  const ends: ((how: 'well' | 'badly') => void)[] = [];
  const handle = inBatches<number, string>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push([...items]);
        ends.push((how) => (how === 'well' ? resolve(items.map((item) => `did ${item}`)) : reject(new Error('no'))));
      }),
  );
  const end = async (how: 'well' | 'badly' = 'well') => {
    ends.shift()?.(how);
    await new Promise(setImmediate);
  };
  return { batches, handle, end };
}

test('who comes alone waits for nobody, and what arrives meanwhile goes out together', async () => {
  const { batches, handle, end } = workshop();
  const first = handle(1);
  expect(batches).toEqual([[1]]);
  const more = [2, 3, 4].map(handle);
  expect(batches).toEqual([[1]]);
  await end();
  expect(await first).toBe('did 1');
  expect(batches).toEqual([[1], [2, 3, 4]]);
  await end();
  expect(await Promise.all(more)).toEqual(['did 2', 'did 3', 'did 4']);
});

test('nobody is answered before her own batch has ended', async () => {
  const { handle, end } = workshop();
  let answered = false;
  void handle(1);
  const second = handle(2).then(() => {
    answered = true;
  });
  await end();
  expect(answered).toBe(false);
  await end();
  await second;
  expect(answered).toBe(true);
});

test('when a batch fails all in it fail, and the next is tried', async () => {
  const { handle, end } = workshop();
  const first = handle(1);
  const failing = [handle(2), handle(3)];
  for (const one of failing) one.catch(() => {});
  await end();
  await first;
  await end('badly');
  await expect(failing[0]).rejects.toThrow('no');
  await expect(failing[1]).rejects.toThrow('no');
  const after = handle(4);
  await end();
  expect(await after).toBe('did 4');
});

test('a batch has at most sixty-four, in the order in which they came', async () => {
  const { batches, handle, end } = workshop();
  const all = Array.from({ length: 131 }, (_, at) => handle(at));
  for (let no = 0; no < 4; no++) await end();
  await Promise.all(all);
  expect(batches.map((batch) => batch.length)).toEqual([1, 64, 64, 2]);
  expect(batches.flat()).toEqual(Array.from({ length: 131 }, (_, at) => at));
});

import { expect, it } from 'vitest';
import { Latest } from './latest';

/** Questions that are answered by hand. */
function desk(): { asked: string[]; answer: (text: string) => Promise<void>; refuse: () => Promise<void>; ask: (q: string) => Promise<string> } {
  const asked: string[] = [];
  let settle: { ok: (text: string) => void; bad: (error: Error) => void } | undefined;
  const turn = async (): Promise<void> => {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    asked,
    ask: (question) => {
      asked.push(question);
      return new Promise((ok, bad) => (settle = { ok, bad }));
    },
    answer: (text) => (settle?.ok(text), turn()),
    refuse: () => (settle?.bad(new Error('no')), turn()),
  };
}

it('asks at once, then only for what was typed last', async () => {
  const { asked, ask, answer } = desk();
  const taken: string[] = [];
  const latest = new Latest(ask, (text) => taken.push(text), () => undefined);
  for (const typed of ['p', 'pa', 'pai', 'paie']) latest.send(typed);
  expect(asked).toEqual(['p']);
  await answer('P');
  expect(asked, 'what was overtaken is not asked').toEqual(['p', 'paie']);
  await answer('PAIE');
  expect(taken).toEqual(['P', 'PAIE']);
});

it('goes on after a refusal, and forgets what is dropped', async () => {
  const { asked, ask, answer, refuse } = desk();
  const errors: unknown[] = [];
  const latest = new Latest(ask, () => undefined, (error) => errors.push(error));
  latest.send('a');
  latest.send('b');
  latest.drop();
  await refuse();
  expect(errors).toHaveLength(1);
  latest.send('c');
  await answer('C');
  expect(asked).toEqual(['a', 'c']);
});

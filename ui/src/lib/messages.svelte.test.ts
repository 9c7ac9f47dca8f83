// What is said for a moment goes when it has been read, and not before.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Messages } from './messages.svelte';

let messages: Messages;
const texts = () => messages.all.map((message) => message.text);

beforeEach(() => {
  vi.useFakeTimers();
  messages = new Messages();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a message', () => {
  it('of what is done passes, that of a refusal stays', () => {
    messages.say('refused', 'no');
    messages.say('done', 'yes');
    vi.advanceTimersByTime(7_900);
    expect(texts()).toEqual(['no', 'yes']);
    vi.advanceTimersByTime(200);
    expect(texts()).toEqual(['no']);
    vi.advanceTimersByTime(1_000_000);
    expect(texts()).toEqual(['no']);
  });
  it('passes each in its own time', () => {
    messages.say('done', 'first');
    vi.advanceTimersByTime(5_000);
    messages.say('done', 'second');
    vi.advanceTimersByTime(3_100);
    expect(texts()).toEqual(['second']);
    vi.advanceTimersByTime(5_000);
    expect(texts()).toEqual([]);
  });
  it('stays while one reads it, and a moment longer', () => {
    messages.say('done', 'yes');
    vi.advanceTimersByTime(7_000);
    messages.hold();
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['yes']);
    messages.release();
    vi.advanceTimersByTime(2_900);
    expect(texts()).toEqual(['yes']);
    vi.advanceTimersByTime(200);
    expect(texts()).toEqual([]);
  });
  it('that was closed under the pointer does not hold those to come', () => {
    messages.say('done', 'yes');
    messages.hold();
    messages.dismiss(messages.all[0]?.id ?? 0);
    messages.say('done', 'again');
    vi.advanceTimersByTime(8_100);
    expect(texts()).toEqual([]);
  });
  it('is not said twice, and no more than three at once', () => {
    for (const text of ['a', 'b', 'a', 'c', 'd']) messages.say('refused', text);
    expect(texts()).toEqual(['a', 'c', 'd']);
  });
});

describe('a refusal', () => {
  it('goes when the same command is carried out', () => {
    messages.say('refused', 'no', 'import_run');
    messages.say('refused', 'not that either', 'undo');
    messages.done('import_run');
    expect(texts()).toEqual(['not that either']);
  });
});

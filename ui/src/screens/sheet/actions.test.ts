// A document made from a sheet's menu is a delivery like any other.
import { beforeEach, expect, it, vi } from 'vitest';
import { app } from '../../lib/app.svelte';
import type { Opened, Saved } from '../../lib/shell';
import { makePdf } from './actions';

const asked = vi.hoisted(() => ({ all: [] as [string, object | undefined][], saved: null as object | null }));

vi.mock('../../lib/bridge', async (original) => ({
  ...(await original<object>()),
  call: async (command: string, request?: object) => {
    asked.all.push([command, request]);
    return command === 'export_save' ? asked.saved : {};
  },
}));

const sheet = { id: '1', reference: 'T-001', role: 'processor' };

beforeEach(() => {
  asked.all = [];
  asked.saved = { recorded: true } as Saved;
  app.register = { read_only: false } as Opened;
});

it('is noted with what was asked for, and the journal is read again', async () => {
  await makePdf(sheet);
  expect(asked.all[0]).toMatchObject(['export_save', { record: true, document: { kind: 'pdf', sheets: ['T-001'], processor: true, complementary: true } }]);
  expect(asked.all.map(([command]) => command)).toContain('journal_state');
});

it('is not noted where the register can only be read, nor when nothing was saved', async () => {
  app.register = { read_only: true } as Opened;
  asked.saved = { recorded: false } as Saved;
  await makePdf(sheet);
  expect(asked.all).toMatchObject([['export_save', { record: false }]]);
  app.register = { read_only: false } as Opened;
  asked.saved = null;
  expect(await makePdf(sheet)).toBeUndefined();
  expect(asked.all.map(([command]) => command)).not.toContain('journal_state');
});

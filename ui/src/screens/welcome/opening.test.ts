import { expect, it } from 'vitest';
import type { Recent } from '../../lib/shell';
import { placeOf } from './opening';

const recent = (folder: string, file: string): Recent => ({ name: 'Atelier', file, folder, opened_at: '2026-11-22T08:00:00Z' });

it('finds a refused register among the recent ones by its file and its folder', () => {
  const recents = [recent('/a', 'x.registre'), recent('/b', 'x.registre')];
  expect(placeOf({ folder: '/b', file: 'x.registre' }, recents)).toBe(1);
  expect(placeOf({ folder: '/c', file: 'x.registre' }, recents), 'same name elsewhere').toBeUndefined();
  expect(placeOf(undefined, recents)).toBeUndefined();
});

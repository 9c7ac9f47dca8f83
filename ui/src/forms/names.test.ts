// Documents name the fields of a sheet as its form does: the program has the keys of the labels from here.
import { expect, it } from 'vitest';
import { fieldsOf } from '../form/fields';
import { activitySections } from './activity/sections';

// After a change of the forms the file is written anew by `npm test -- --update`.
it('the program knows the label of every field of a sheet', async () => {
  const lines = [...fieldsOf(activitySections)].map(([path, field]) => `${path} ${field.label}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('../../../assets/forms/sheet.txt');
});

import { describe, expect, it } from 'vitest';
import { exact, fold, matching, type Option } from './matching';

const options: Option[] = [
  { value: 'a', label: 'Données de santé', also: 'Health data' },
  { value: 'b', label: 'Santé au travail' },
  { value: 'c', label: 'Hébergeur', hint: 'Sous-traitant' },
  { value: 'd', label: 'Vœux' },
];
const found = (typed: string) => matching(options, typed).map((option) => option.value);

describe('matching', () => {
  it('ignores accents, case, ligatures and the form of apostrophes', () => {
    expect(fold('L’ŒUVRE  Été')).toBe("l'oeuvre ete");
    expect(found('sante')).toEqual(['b', 'a']);
    expect(found('VOEUX')).toEqual(['d']);
  });
  it('wants every word, anywhere in the option', () => {
    expect(found('travail sante')).toEqual(['b']);
    expect(found('sous hebergeur')).toEqual(['c']);
    expect(found('health')).toEqual(['a']);
    expect(found('rien')).toEqual([]);
  });
  it('gives everything in order when nothing is typed', () => {
    expect(found('  ')).toEqual(['a', 'b', 'c', 'd']);
  });
  it('keeps groups together', () => {
    const grouped = [
      { value: '1', label: 'Carte bleue', group: 'x' },
      { value: '2', label: 'Bleu', group: 'y' },
    ];
    expect(matching(grouped, 'bleu').map((option) => option.value)).toEqual(['1', '2']);
  });
  it('knows the label that was typed whole', () => {
    expect(exact(options, 'hebergeur ')?.value).toBe('c');
    expect(exact(options, 'heberg')).toBeUndefined();
    expect(exact([{ value: 'e', label: '' }], ''), 'nothing typed is no label').toBeUndefined();
  });
});

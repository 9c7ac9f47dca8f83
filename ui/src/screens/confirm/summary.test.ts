// The summary of a sheet: every value in words, what is proposed marked with its source, nothing confirmed unseen.
import { describe, expect, it } from 'vitest';
import type { Sources } from '../../form/context';
import type { Plain } from '../../form/paths';
import type { Source, Todo } from '../../lib/model';
import { partsOf } from './groups';
import { nextToConfirm } from './next';
import { isOpen, proposedIn, summaryOf, unseen } from './summary';

const A = '01945eea-ae90-79ff-8d08-184ec153add5';
const B = '01945eea-ae90-79ff-8d08-184ec153add6';
const C = '01945eea-ae90-79ff-8d08-184ec153add7';
const sources = { parties: [], entities: [], establishments: [], common_measures: [], attachments: [] } as unknown as Sources;
const from = (text: string): Source => ({ text, checked_on: '2026-11-22', confidence: 'secondary' });
const mark = (path: string, at: number) => ({ id: `01945eea-ae90-79ff-8d08-184ec153ad${String(at).padStart(2, '0')}`, path });

function sheet(part: Plain, proposed: readonly string[] = []): Plain {
  return { identity: { role: 'controller', name: 'Paie' }, unconfirmed: proposed.map(mark), ...part };
}

const full = sheet(
  {
    purposes: [{ id: A, text: 'Payer les salaires', law: 'Code du travail' }],
    data_groups: [{ id: B, category: null, description: 'Nom, prénom', mandatory: true, sources: [{ id: C, kind: 'person', description: '' }] }],
    sensitive_data: { state: 'none' },
    recipients: { state: 'given', value: [{ id: C, kind: null, description: 'Banque', data_groups: [B] }] },
    transfers: { state: 'unknown' },
    retention_rules: [{ id: A, active: 'P1M', archive: 'P5Y', start_event: 'la remise', data_groups: [B] }],
    dpia: { status: 'not_required', justification: 'Liste de la CNIL', criteria: [], required_list: [], exempt_list: ['x'] },
    formalities: { state: 'not_applicable', reason: 'aucune caméra' },
    information: { how: 'Contrat', when: '' },
  },
  [
    `purposes/${A}/text`,
    `purposes/${A}/law`,
    `data_groups/${B}/description`,
    `data_groups/${B}/mandatory`,
    `data_groups/${B}/sources/${C}/kind`,
    'sensitive_data',
    `recipients/${C}/description`,
    `recipients/${C}/data_groups`,
    `retention_rules/${A}/active`,
    `retention_rules/${A}/archive`,
    'dpia/exempt_list',
    'formalities',
    'information/how',
  ],
);
const origins = proposedIn(full).map((path) => ({ path, source: from(path.startsWith('retention') ? 'Durées' : 'Modèle') }));
const summary = summaryOf(partsOf(full), { root: full, sources }, origins);
const lineIn = (part: string, at = 0) => [...summary.letters, ...summary.rest].find((one) => one.part.id === part)?.lines[at];

describe('the summary', () => {
  it('follows the letters of Art. 30, then the rest that is filled', () => {
    expect(summary.letters.map((one) => one.part.id)).toEqual(['who', 'why', 'whom', 'what', 'sees', 'outside', 'how-long', 'protected']);
    expect(summary.rest.map((one) => one.part.id)).toEqual(['information', 'dpia', 'formalities']);
  });
  it('of a processor begins with the clients, and keeps what is filled besides', () => {
    const processor = { ...full, identity: { role: 'processor', name: 'Paie' } };
    const shown = summaryOf(partsOf(processor), { root: processor, sources }, []);
    expect(shown.letters.map((one) => one.part.id)).toEqual(['who', 'clients', 'outside', 'protected']);
    expect(shown.rest.map((one) => one.part.id)).toContain('why');
  });
  it('says values in words', () => {
    expect(lineIn('how-long')?.head.map((value) => value.text)).toEqual(['Nom, prénom', '1 mois']);
    expect(lineIn('how-long')?.details.map((value) => value.text)).toEqual(['la remise', '5 ans']);
    expect(lineIn('what')?.details.map((value) => value.text)).toEqual(['La personne elle-même', 'Oui']);
    expect(lineIn('what', 1)?.head[0]?.text).toBe('Aucune donnée sensible');
    expect(lineIn('formalities')?.head[0]?.text).toContain('aucune caméra');
  });
  it('marks what is proposed, with the number of its source, and nothing else', () => {
    expect(lineIn('why')?.head[0]).toMatchObject({ proposed: true, sources: [1] });
    expect(lineIn('how-long')?.head[1]).toMatchObject({ proposed: true, sources: [2] });
    expect(lineIn('how-long')?.head[0]).toMatchObject({ proposed: false, sources: [] });
    expect(lineIn('who')?.head[0]).toMatchObject({ proposed: false });
    expect(summary.sources.map((one) => one.text)).toEqual(['Modèle', 'Durées']);
  });
  it('shows every proposed value, and lists apart what it would not', () => {
    expect(unseen(summary, full)).toEqual([]);
    const odd = sheet({ purposes: [] }, ['purposes', 'gone/field']);
    expect(unseen(summaryOf(partsOf(odd), { root: odd, sources }, []), odd)).toEqual(['purposes', 'gone/field']);
  });
});

describe('a question of the model', () => {
  it('is open until the sheet answers what the model leaves unanswered', () => {
    const blank = { sensitive_data: { state: 'unknown' } };
    expect(isOpen('sensitive_data', blank, blank)).toBe(true);
    expect(isOpen('sensitive_data', blank, { sensitive_data: { state: 'none' } })).toBe(false);
    expect(isOpen('purposes', { purposes: [] }, { purposes: [{ id: A }] }), 'a list says nothing of it').toBe(true);
  });
});

describe('the next sheet to confirm', () => {
  const todo = (id: string, reference: string, what: Todo['what']): Todo => ({ weight: 'unconfirmed', subject: { activity: id }, reference, name: '', what });
  const list = [todo('b', 'T-002', { confirm: 3 }), todo('c', 'T-010', { confirm: 1 }), todo('d', 'T-011', 'review')];
  it('comes after the one in hand, and comes round', () => {
    expect(nextToConfirm(list, 'a', 'T-001')).toBe('b');
    expect(nextToConfirm(list, 'b', 'T-002')).toBe('c');
    expect(nextToConfirm(list, 'c', 'T-010')).toBe('b');
  });
  it('is none when all are', () => {
    expect(nextToConfirm([list[2]!], 'a', 'T-001')).toBeUndefined();
    expect(nextToConfirm([list[0]!], 'b', 'T-002'), 'the one that was just confirmed').toBeUndefined();
  });
});

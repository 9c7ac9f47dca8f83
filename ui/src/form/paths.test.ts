import { describe, expect, it } from 'vitest';
import { read, shape, under, write, type Plain } from './paths';

const A = '01920000-0000-7000-8000-00000000000a';
const B = '01920000-0000-7000-8000-00000000000b';

function sheet(): Plain {
  return {
    identity: { name: 'Paie' },
    purposes: [{ id: A, text: 'payer' }],
    recipients: { state: 'given', value: [{ id: B, kind: 'bank' }] },
    dpo: { state: 'given', value: { name: 'Ada' } },
    transfers: { state: 'unknown' },
  };
}

describe('field paths', () => {
  it('step through groups, lines and answers', () => {
    expect(read(sheet(), 'identity/name')).toBe('Paie');
    expect(read(sheet(), `purposes/${A}/text`)).toBe('payer');
    expect(read(sheet(), `recipients/${B}/kind`)).toBe('bank');
    expect(read(sheet(), 'dpo/name')).toBe('Ada');
    expect(read(sheet(), 'recipients/state'), 'the layers of an answer too').toBe('given');
    expect(read(sheet(), `purposes/${B}/text`)).toBeUndefined();
    expect(read(sheet(), '')).toEqual(sheet());
  });
  it('write where they lead', () => {
    const root = sheet();
    write(root, 'dpo/name', 'Grace');
    write(root, `recipients/${B}/kind`, 'tax');
    write(root, 'transfers', { state: 'none' });
    expect([read(root, 'dpo/name'), read(root, `recipients/${B}/kind`), read(root, 'transfers/state')]).toEqual(['Grace', 'tax', 'none']);
  });
  it('put lines in order by their identifiers, and take no list of links for an order', () => {
    const root: Plain = { lines: [{ id: A, text: 'a' }, { id: B, text: 'b' }], links: [A], answer: { state: 'given', value: [{ id: A }, { id: B }] } };
    write(root, 'lines', [B, A]);
    write(root, 'answer', [B]);
    write(root, 'links', [B]);
    expect(root).toEqual({
      lines: [{ id: B, text: 'b' }, { id: A, text: 'a' }],
      links: [B],
      answer: { state: 'given', value: [{ id: B }, { id: A }] },
    });
  });
  it('add, replace and take away lines', () => {
    const root = sheet();
    write(root, `purposes/${B}`, { id: B });
    write(root, `recipients/${A}`, { id: A });
    expect([(root['purposes'] as []).length, (read(root, 'recipients/value') as []).length]).toEqual([2, 2]);
    write(root, `purposes/${A}`, undefined);
    write(root, `purposes/${A}`, null);
    expect(root['purposes']).toEqual([{ id: B }]);
  });
  it('make what a new line does not have yet', () => {
    const root = sheet();
    write(root, `purposes/${B}`, { id: B });
    write(root, `purposes/${B}/document/title`, 'Avis');
    write(root, `purposes/${B}/sources/${A}`, { id: A });
    expect(read(root, `purposes/${B}`)).toEqual({ id: B, document: { title: 'Avis' }, sources: [{ id: A }] });
  });
  it('do nothing where there is no way', () => {
    const root = sheet();
    write(root, `purposes/${B}/text`, 'x');
    write(root, `transfers/${A}`, { id: A });
    write(root, 'identity/name/x', 'x');
    expect(root).toEqual(sheet());
  });
  it('have a shape, and lie under each other', () => {
    expect(shape(`purposes/${A}/text`)).toBe('purposes/*/text');
    expect(under('purposes/x/text', 'purposes')).toBe(true);
    expect(under('purposes', 'purposes')).toBe(true);
    expect(under('purposes_other', 'purposes'), 'a name that only begins so').toBe(false);
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { vetRtf } from '../../../parsers/doc/vet.ts';
import { defaultLimits } from '#limits';
import { refusal } from '../../support/refusal.ts';

/** An OpenDocument text with the given content.xml. */
function odt(content: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  });
}

describe('what LibreOffice would choke on never reaches it', () => {
  test.each([
    ['text that unpacks too far', `<a>${'a'.repeat(3 * 2 ** 20)}</a>`, 'expansion'],
    ['elements that nest without end', '<a>'.repeat(500) + '</a>'.repeat(500), 'depth'],
    ['cells without number', `<a>${'<table:table-cell/>'.repeat(300)}</a>`, 'cells'],
  ])('OpenDocument: %s', async (_, content, limit) => {
    const found = await refusal(odt(content), 'a.odt', { cells: 200 });
    expect(found).toMatchObject({ code: 'limit-exceeded', params: { limit, place: 'content.xml' } });
  });

  test('OpenDocument: entities', async () => {
    const found = await refusal(odt('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'a.odt');
    expect(found?.message).toContain('Tệp OpenDocument (.odt) bị hỏng');
  });

  test('RTF: groups that nest without end', async () => {
    const found = await refusal(strToU8(`{\\rtf1 ${'{'.repeat(1e5)}`), 'a.rtf');
    expect(found?.params).toMatchObject({ limit: 'depth', allowed: 400 });
  });

  test('RTF: a row of cells without number, raw data longer than the file', async () => {
    const wide = `{\\rtf1 \\trowd${Array.from({ length: 600 }, (_, i) => `\\cellx${i}`).join('')}}`;
    expect((await refusal(strToU8(wide), 'a.rtf'))?.params).toMatchObject({ limit: 'columns' });
    expect(await refusal(strToU8('{\\rtf1 \\bin2147483647 abc}'), 'a.rtf')).toMatchObject({ code: 'file-damaged' });
  });

  test('RTF: raw data and braces that are printed are no groups', () => {
    const text = `{\\rtf1 {\\pict\\bin1000 ${'{'.repeat(1000)}}${'\\{'.repeat(1000)}${'{a}'.repeat(1000)}}`;
    expect(() => vetRtf(strToU8(text), defaultLimits)).not.toThrow();
  });
});

import { expect, test } from 'vitest';
import { readUnits } from '../../src/diff/units.ts';

const forms = (text: string) => readUnits(text).map(({ form }) => form);

test('an abbreviation that is a word in small letters is read in capitals alone', () => {
  expect(forms('Ứng dụng AI trong giải quyết hồ sơ')).toContain('trí tuệ nhân tạo');
  expect(forms('Không để ai bị bỏ lại phía sau')).not.toContain('trí tuệ nhân tạo');
});

test('of two bodies side by side each has its whole name', () => {
  const kinds = readUnits('mời lãnh đạo Sở Xây dựng, Sở Tư pháp giải đáp').map(({ form, kind }) => `${form} ${kind}`);
  expect(kinds).toContain('pháp body');
});

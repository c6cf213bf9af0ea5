import { describe, expect, test } from 'vitest';
import { isSpelledSyllable } from '#text';

describe('spelling of a syllable', () => {
  test.each('nghiêng giếng gì quyết quốc khuỷu Đảng ỦY hoà hòa kế của'.split(' '))('right: %s', (word) => {
    expect(isSpelledSyllable(word)).toBe(true);
  });

  test.each('Kõ thùc cáć ngiêm gế kao nhiÖm thÓ ce website hiÖn việz'.split(' '))('wrong: %s', (word) => {
    expect(isSpelledSyllable(word)).toBe(false);
  });
});

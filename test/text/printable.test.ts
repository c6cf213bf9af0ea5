import { expect, it } from 'vitest';
import { printable } from '#text';

it('shows controls and marks of direction as codes, and leaves all that is written alone', () => {
  expect(printable('kế\nhoạch\u001b[31m\u202efdp.\u009b\u2066')).toBe(
    String.raw`kế\u{a}hoạch\u{1b}[31m\u{202e}fdp.\u{9b}\u{2066}`,
  );
  const written = 'Kế hoạch số 12 – “Sở Nội vụ” (bản 2)\u00a0✓ e\u0302.pdf';
  expect(printable(written)).toBe(written);
});

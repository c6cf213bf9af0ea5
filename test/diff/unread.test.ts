import { describe, expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { Diagnostic } from '#model';
import { plan, task } from '../support/plan.ts';

const parent = plan('tinh', 'ubnd-tinh', [
  task('p.1', 'Tổ chức hội thi sáng kiến cải cách hành chính'),
  task('p.2', 'Ban hành quy chế quản lý, sử dụng tài sản công của cơ quan'),
]);
const kept = task('c.1', 'Ban hành quy chế quản lý, sử dụng tài sản công của cơ quan');

function check(diagnostics: Diagnostic[]) {
  return checkCoverage(parent, plan('xa', 'ubnd-xa', [kept], { diagnostics })).items;
}

describe('a child that was not read well', () => {
  test.each([
    'appendix-absent',
    'appendix-unread',
    'page-failed',
    'table-flattened',
    'garbled-text-layer',
    'table-word-outside',
    'no-tasks',
  ])('%s: what cannot be found is undetermined, with the reason', (code) => {
    const message = 'Trang 3 không đọc được.';
    const [missing, found] = check([{ severity: 'warning', code, message, page: 3 }]);
    expect(missing).toMatchObject({ status: 'undetermined', findings: [] });
    expect(missing?.reasons).toContainEqual(
      expect.objectContaining({ feature: 'unread-child', note: expect.stringContaining(message) as string }),
    );
    expect(found?.status).toBe('covered');
  });

  test('any error is such a doubt, a remark is none', () => {
    expect(check([{ severity: 'error', code: 'khac', message: 'Hỏng.' }])[0]?.status).toBe('undetermined');
    expect(check([{ severity: 'info', code: 'khac', message: 'Ghi chú.' }])[0]?.status).toBe('missing');
    expect(check([])[0]?.status).toBe('missing');
  });

  test('a table whose columns are left blank is one only where it was read from an image', () => {
    const diagnostics: Diagnostic[] = [{ severity: 'info', code: 'table-left-blank', message: 'Để trống.', page: 2 }];
    const read = plan('xa', 'ubnd-xa', [kept], { diagnostics });
    const scanned = { ...read, source: { ...read.source, textSource: 'ocr' as const } };
    expect(checkCoverage(parent, read).items[0]?.status).toBe('missing');
    expect(checkCoverage(parent, scanned).items[0]?.status).toBe('undetermined');
  });
});

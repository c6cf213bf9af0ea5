import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import { plan, task } from '../support/plan.ts';

function findings(parent: string, child: string): unknown[] {
  const [item] = checkCoverage(
    plan('tinh', 'ubnd-tinh', [task('p.1', parent)]),
    plan('xa', 'xa', [task('c.1', child)]),
  ).items;
  return [item?.status, item?.findings.map(({ childValue }) => childValue)];
}

test('a promise taken back in part asks for a look and leaves the status', () => {
  const asked = 'Hoàn thành số hóa sổ hộ tịch của các xã, phường';
  expect(findings(asked, 'Phấn đấu số hóa xong sổ hộ tịch của các xã, phường')).toEqual(['covered', ['Phấn đấu']]);
  expect(findings(asked, 'Số hóa sổ hộ tịch của các xã, phường khi có điều kiện')).toEqual([
    'covered',
    ['khi có điều kiện'],
  ]);
  expect(findings(asked, 'Số hóa toàn bộ sổ hộ tịch của các xã, phường')).toEqual(['covered', []]);
});

test('what the parent says itself takes nothing back', () => {
  const asked = 'Phấn đấu số hóa sổ hộ tịch của các xã, phường';
  expect(findings(asked, 'Phấn đấu số hóa xong sổ hộ tịch của từng xã, phường')).toEqual(['covered', []]);
});

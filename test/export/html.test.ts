import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toHtml } from '#export';
import { escapeJson } from '../../src/export/html.ts';
import { sampleReport } from '../support/report.ts';

const attack = '</script><script>alert(1)</script><img src=x onerror=alert(2)>“\u2028';

function dataOf(html: string): {
  rows: { text: string }[];
  units: { name: string; cells: unknown[]; error: string | null }[];
  turnout: { label: string; text: string }[];
} {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/su.exec(html)?.[1] ?? '') as ReturnType<
    typeof dataOf
  >;
}

describe('report.html', () => {
  it('carries the report as data: rows, units, and why one was not read', () => {
    const data = dataOf(toHtml(sampleReport()));
    expect(data.rows).toHaveLength(4);
    expect(data.units.map((unit) => [unit.name, unit.cells.length, unit.error])).toEqual([
      ['Sở A', 4, null],
      ['Sở B', 4, null],
      ['hong.pdf', 0, 'Tệp rỗng (0 byte).'],
    ]);
    expect(data.turnout.map(({ label, text }) => `${label}: ${text}`)).toContain('Chưa gửi kế hoạch (1): Sở C.');
  });

  it('lets no text of a document become markup', () => {
    const html = toHtml(sampleReport({ parent: attack, child: attack }));
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u2028');
    expect(dataOf(html).rows[0]?.text).toBe(attack);
    expect(JSON.parse(escapeJson(JSON.stringify(attack)))).toBe(attack);
  });

  it('needs no network and allows none: only its own style and script run', () => {
    const html = toHtml(sampleReport());
    const script = /<script>(.*?)<\/script>/su.exec(html)?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? '';
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
    const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(script)}`);
    expect(policy).toContain(`style-src ${hash(style)}`);
    expect(html).not.toMatch(/(?:src|href)="|url\(|https?:\/\//u);
  });

  it('has a script that stands alone and sets no markup', () => {
    const script = /<script>(.*?)<\/script>/su.exec(toHtml(sampleReport()))?.[1] ?? '';
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/u);
    expect(script).not.toMatch(/__vi|\brequire\(|\bimport\b/u);
  });
});

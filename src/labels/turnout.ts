import type { Turnout } from '#model';
import { reportText } from './report.ts';

/** A line on who sent plans: `grave` where someone has to act. */
export interface TurnoutLine {
  label: string;
  text: string;
  grave: boolean;
}

export const turnoutState: Record<Turnout['units'][number]['state'], string> = {
  sent: 'Đã gửi',
  unread: 'Đã gửi, không đọc được',
  other: 'Kế hoạch đã gửi không dẫn kế hoạch cấp trên này',
  absent: 'Chưa gửi kế hoạch',
};

/** Who sent a plan and who did not, in words; empty where there is nothing to say. */
export function turnoutLines({ units, unlisted, repeated, late, elsewhere, unknown }: Turnout): TurnoutLine[] {
  const of = (state: keyof typeof turnoutState): Turnout['units'] => units.filter((unit) => unit.state === state);
  const [sent, unread, other, absent] = [of('sent'), of('unread'), of('other'), of('absent')];
  const doubt = unknown.length > 0 && absent.length > 0;
  const lines: (TurnoutLine & { count: number })[] = [
    {
      label: 'Theo danh sách',
      text: `${units.length} đơn vị: đã gửi ${sent.length}, gửi nhưng không đọc được ${unread.length}, chưa gửi ${absent.length}.`,
      grave: false,
      count: units.length,
    },
    {
      label: `${turnoutState.absent} (${absent.length})`,
      text: `${list(absent.map(({ name }) => name))}.${doubt ? ' Chưa kết luận được: còn tệp không đọc được chưa rõ của đơn vị nào.' : ''}`,
      grave: true,
      count: absent.length,
    },
    {
      label: `${turnoutState.unread} (${unread.length})`,
      text: `${list(unread.map(({ name, files }) => `${name} (${files.join(', ')})`))}.`,
      grave: true,
      count: unread.length,
    },
    {
      label: `${turnoutState.other} (${other.length})`,
      text: `${list(other.map(({ name, files }) => `${name} (${files.join(', ')})`))}.`,
      grave: true,
      count: other.length,
    },
    {
      label: reportText.unknownSender,
      text: `${list(unknown)}.`,
      grave: true,
      count: units.length === 0 ? 0 : unknown.length,
    },
    {
      label: reportText.late,
      text: `${list(late.map(({ name, file, issued, wanted }) => `${name} (${file}): ngày ${dateText(issued)}, hạn ${dateText(wanted)}`))}.`,
      grave: true,
      count: late.length,
    },
    {
      label: reportText.elsewhere,
      text: `${list(elsewhere.map(({ name, file, code }) => `${name} (${file}): dẫn ${code}`))}.`,
      grave: true,
      count: elsewhere.length,
    },
    { label: reportText.unlisted, text: `${list(unlisted.map(unlistedText))}.`, grave: false, count: unlisted.length },
    {
      label: reportText.repeated,
      text: `${list(repeated.map(({ name, files }) => `${name} (${files.join(', ')})`))}.`,
      grave: false,
      count: repeated.length,
    },
  ];
  return lines.filter(({ count }) => count > 0).map(({ label, text, grave }) => ({ label, text, grave }));
}

function unlistedText({ file, name, nearest }: Turnout['unlisted'][number]): string {
  const body = name === null ? `${file} (không rõ cơ quan ban hành)` : `${name} (${file})`;
  return nearest === null ? body : `${body}, ${reportText.nearest(nearest)}`;
}

function list(parts: readonly string[]): string {
  return parts.join('; ');
}

/** "2026-02-15" → "15/02/2026", "2026-02" → "02/2026". */
export function dateText(iso: string): string {
  return iso.split('-').toReversed().join('/');
}

/** "04/09 cơ sở", "5/5 nơi": so many of so many, in percent; not the day "trước 04/09". Null where it is none. */
export function shareOfForm(form: string, before: string, after: string): number | null {
  const [, part, whole] = /^(\d{1,4})\/(\d{1,4})$/u.exec(form) ?? [];
  if (whole === undefined || Number(part) > Number(whole) || !/^\s\p{Ll}/u.test(after)) return null;
  if (!/^\s(?:tổng )?số\s/iu.test(after) && /(?:ngày|trước|đến|từ|tháng|hạn|dịp|lễ|và|,)\s*$/iu.test(before))
    return null;
  return (100 * Number(part)) / Number(whole);
}

const named =
  /^\s*(?:\p{L}+\s){0,2}?(?:trong|trên)(?: tổng)?(?: số)? ([\d.]+)(?=\s\p{L})(?!\s(?:ngày|tháng|năm|tuần|giờ|phút))/iu;

/** "Bớt 03 trong tổng số 12 hợp đồng": 25 % of them; null where no greater whole stands behind the number. */
export function shareOfNamed(value: number, after: string): number | null {
  return shareOf(value, toNumber(named.exec(after)?.[1] ?? '0') ?? 0);
}

const tens: Readonly<Record<string, number>> = { mười: 10, trăm: 100, 'một trăm': 100 };
const each =
  /(?<![\p{L}\d])(?:cứ |trong )?(10|100|mười|(?:một )?trăm) \p{L}+[^;.\d]{0,30} thì (?:phải )?(?:có )?(?:ít nhất |tối thiểu )?$/iu;
const longest = 70;

/** "Cứ 10 hộ thì 8 hộ", "mười người thì ít nhất chín người", "trăm vụ thì 95 vụ"; null where none stands in front. */
export function shareOfEach(value: number, before: string): number | null {
  const whole = each.exec(before.slice(-longest))?.[1]?.toLowerCase();
  return shareOf(value, whole === undefined ? 0 : (tens[whole] ?? Number(whole)));
}

function shareOf(value: number, whole: number): number | null {
  return whole > value ? (100 * value) / whole : null;
}

/** "03" → 3, "1,5" → 1.5, "1/2" → 0.5, "1.000" → 1000. */
export function toNumber(form: string): number | null {
  const fraction = /^(\d+)\/(\d+)$/u.exec(form);
  if (fraction) return Number(fraction[2]) === 0 ? null : Number(fraction[1]) / Number(fraction[2]);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(form)) return Number(form.replaceAll('.', '').replace(',', '.'));
  const value = Number(form.replace(',', '.'));
  return Number.isNaN(value) ? null : value;
}

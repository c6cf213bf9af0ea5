/** Who leads and who supports by the words of one cell; raw, null where nobody is named. */
export interface Roles {
  lead: string | null;
  support: string | null;
}

const bracketed = /([^();\n]+?)\s*\(\s*(chủ trì|đầu mối|phối hợp)[^()]*\)/giu;
const behind =
  /^(.+?)[\s,]+(?:làm\s+)?(?:chủ trì|đầu mối)\s*[;,.\n]\s*(?:[-–+]\s*)?(.+?)[\s,]+(?:cùng\s+)?phối hợp(?:\s+thực hiện)?[\s.;]*$/isu;
const helping =
  /[;,.]?\s*[-–+]?\s*(?:chủ trì[;,]?\s*)?(?:(?:các )?(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+(?:với|cùng|thực hiện))?\s*:?\s*/iu;

/** "CT: Phòng A; PH: các thôn". */
const short = /(?<!\p{L})(ct|ph)\s*:\s*/giu;

/** True for a cell whose words say who leads and who helps, whatever its column is called. */
export function tellsRoles(text: string): boolean {
  return (
    text.search(short) >= 0 ||
    /\((?:chủ trì|phối hợp)/iu.test(text) ||
    (/chủ trì/iu.test(text) && /phối hợp/iu.test(text))
  );
}

/**
 * One cell for both: "Sở A chủ trì, phối hợp với Sở B", "- Chủ trì: A\n- Phối hợp: B", "A (chủ trì); B, C (phối hợp)",
 * "A chủ trì; B, C phối hợp", "A / B, C"
 * (NOTES D44).
 */
export function splitRoles(printed: string): Roles {
  const text = printed.replace(short, (_, sign: string) => (/^c/iu.test(sign) ? 'Chủ trì: ' : 'Phối hợp: '));
  const marked = [...text.matchAll(bracketed)];
  if (marked.length > 0) {
    const named = (helper: boolean) =>
      marked
        .filter((match) => /phối hợp/iu.test(match[2]!) === helper)
        .map((match) => match[1]!.replace(/^[\s,;–-]+/u, ''))
        .join('; ') || null;
    return { lead: named(false), support: named(true) };
  }
  const [first, ...others] = text.split(/\s\/\s|(?<=\p{Ll})\/(?=\p{Lu}\p{Ll})/u);
  if (others.length > 0 && !/chủ trì|phối hợp/iu.test(text)) return { lead: first!, support: others.join('; ') };
  // the first of a list leads where nothing says who helps
  const [head, ...rest] = text.split(/\s*(?:;|\n[-–+])\s*/u).filter((part) => part !== '');
  if (rest.length > 0 && !/chủ trì|phối hợp|đầu mối/iu.test(text)) return { lead: head!, support: rest.join('; ') };
  const told = behind.exec(text);
  if (told?.[1] && told[2] && !/phối hợp/iu.test(told[2])) return { lead: told[1], support: told[2] };
  const parts = text.split(helping);
  const main = (parts[0] ?? '')
    .replace(/^\s*[-–+]?\s*(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*:?\s*/iu, '')
    .replace(/\s+chủ trì\s*$/iu, '')
    .replace(/[\s–+-]+$/u, '')
    .trim();
  return { lead: main || null, support: parts.slice(1).join('; ').trim() || null };
}

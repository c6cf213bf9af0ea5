/** Whether behind a dash another body is named. */
export function opensBody(folded: string, at: number): boolean {
  return /^ [-–] (?:so|phong|ban|van phong|ubnd|uy ban|cong an|chi cuc|trung tam|khoa|to|doan|hoi|truong|co quan)(?![a-z])/u.test(
    folded.slice(at, at + 30),
  );
}

/** "Thanh tra, kiểm tra", "thuế": in small letters a verb or a thing, no body. */
export function isVerbUse(text: string, folded: string, at: number, key: string): boolean {
  const first = text[at] ?? '';
  const lowered = first === first.toLowerCase() && first !== first.toUpperCase();
  return (
    lowered &&
    /^(?:thanh tra|thue|bao hiem|thong ke|hai quan|cong an)/u.test(folded.slice(at)) &&
    !/tinh|thanh pho/u.test(key)
  );
}

/** Rhymes of written Vietnamese, without tone. */
const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ' +
    'op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt ' +
    'uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
  ).split(' '),
);
const initials = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * True for a word that Vietnamese spelling allows, in small letters, capitals or with a first capital: stricter than `isVietnameseSyllable`, to tell a
 * right reading of codes from a wrong one. c, k, g, gh, ng, ngh go by the vowel behind them, and a syllable that ends in
 * c, ch, p, t has one of two tones.
 */
export function isSpelledSyllable(word: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  const marks = word.toLowerCase().normalize('NFD');
  const tone = marks.match(tones) ?? [];
  if (tone.length > 1) return false;
  const bare = marks.replace(tones, '').normalize('NFC');
  const initial = initials.exec(bare)?.[0] ?? '';
  return (
    isSpelled(initial, bare.slice(initial.length), tone[0]) ||
    (initial === 'gi' && isSpelled('g', bare.slice(1), tone[0]))
  );
}

function isSpelled(initial: string, rhyme: string, tone: string | undefined): boolean {
  if (!rhymes.has(rhyme) && !(initial === 'qu' && rhymes.has(`u${rhyme}`))) return false;
  if (/(?:c|ch|p|t)$/u.test(rhyme) && tone !== '\u0301' && tone !== '\u0323') return false;
  const front = /^[eêiy]/u.test(rhyme);
  if (initial === 'c' || initial === 'ng') return !front;
  if (initial === 'g') return !front || /^i/u.test(rhyme);
  return !['k', 'gh', 'ngh'].includes(initial) || front;
}

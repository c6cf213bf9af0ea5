/**
 * Every tolerance of the page → tree steps. "em" is the font size of the text at hand; "pt" are points; shares are
 * 0..1. The defaults were set on plans exported from Word, LibreOffice and Aspose, signed and unsigned.
 */
export const layoutSettings = {
  /** Glyphs and words whose baselines differ by less stand on one line, em. */
  baselineTolerance: 0.25,
  /** A smaller glyph this near to a line belongs to it as a superscript, em of the line. */
  superscriptRise: 0.55,
  /** Largest size of a superscript, share of the size of its line. */
  superscriptSize: 0.8,
  /** Space between two glyphs from which on a word ends, em. */
  wordGap: 0.2,
  /** The same where a space is drawn there, em. */
  drawnSpaceGap: 0.06,
  /** The same letter this near to itself, as a share of its width, is a second stroke of fake bold. */
  doubleStrokeShift: 0.35,
  /** Two different letters that share more of the narrower one's width lie over each other. */
  overprintShare: 0.55,
  /** Share of a drawn stretch that must lie over other text for it to be a stamp over the text. */
  stampShare: 0.3,
  /** Filled rectangles up to this thick are lines, pt. */
  ruleThickness: 3,
  /** How far a drawn line may lean and still be horizontal or vertical, pt. */
  ruleLean: 1,
  /** Share of the glyphs that must stand sideways for the page to be turned. */
  turnedShare: 0.8,
  /** Share of the page that images must cover for it to be a scan. */
  scanCover: 0.5,
  /** A scan with fewer letters than this has only a signature or a stamp for text. */
  scanLetters: 300,
  /** A page without images and with fewer letters than this may have its letters drawn as outlines. */
  outlineLetters: 20,
  /** From this many curves on, a page without text has its letters drawn as outlines. */
  outlineCurves: 400,
  /** Words needed to judge whether a text layer is Vietnamese. */
  garbledWords: 12,
  /** Below this share of possible Vietnamese syllables a text layer is garbled; real pages have 0.94 and more. */
  garbledShare: 0.8,
  /** The same for the hidden layer of a scan, which an OCR program wrote. */
  garbledShareHidden: 0.95,
  /** The same for the words of one font on a page that can be read otherwise; English words have about 0.4. */
  garbledFontShare: 0.3,
  /** Below this share of words with tone or vowel marks a text layer has lost them; real pages have 0.8 and more. */
  markedShare: 0.5,
  /** Share of a page's height at top and bottom where page numbers and running heads stand. */
  furnitureZone: 0.12,
  /** How far the same running head may wander from page to page, pt. */
  furnitureDrift: 4,
  /** Share of the pages that repeat a line for it to be a running head; at least 3 pages. */
  furnitureShare: 0.4,
  /** Footnotes begin below this share of the page's height. */
  noteTop: 0.4,
  /** Longest rule above footnotes, share of the width of the text. */
  noteRule: 0.6,
  /** Largest print of footnotes, share of the size of the text. */
  noteSize: 0.9,
  /** Greatest height of a line of footnotes on a scan, share of that of the lines of text. */
  noteHeight: 0.85,
  /** Narrowest gutter between the letterhead's or the signature's two columns, pt. */
  gutter: 5,
  /** Gap at the gutter in a line with text on both sides of it, em. */
  gutterGap: 0.45,
  /** ... and as a multiple of the other word spaces of that line, which are wide where it is justified. */
  gutterGapRatio: 1.6,
  /** Lines further below the one above end a letterhead, em. */
  letterheadLeading: 4,
  /** The same for recipients and signature, where room is left for the signature, em. */
  closingLeading: 11,
  /** Lines further above the first do not belong to a letterhead or closing, em. */
  zoneTopLeading: 2.5,
  /** How far the middle of a line may stand from that of the country's name above it, share of the name's width. */
  letterheadAxis: 0.15,
  /** Edges that differ by less are aligned, pt. */
  edgeTolerance: 3,
  /** A first line this much right of the margin is indented, em. */
  indent: 0.6,
  /** How far the middle of a centred line may stand from that of the text, pt; twice that for bold headings. */
  centerTolerance: 9,
  /** Narrowest margin on both sides of a centred line, em. */
  centerMargin: 1.2,
  /** Free space at the end of a line, beyond the first word of the next, from which on the line was ended, em. */
  lineEndSlack: 0.35,
  /** Extra leading behind the end of a sentence from which on a paragraph begins, em. */
  sentenceLeading: 0.16,
  /** Leading of a new paragraph, as a multiple of the page's own. */
  paragraphLeading: 1.35,
  /** A line whose size differs by more, as a share, is no part of the paragraph. */
  sizeChange: 0.12,
  /** Pages with fewer lines take their margins from the other pages. */
  marginLines: 6,
  /** Blank of a line that a stamped number or day can fill, em. */
  stampGap: 0.6,
  /** How far a stamp may stand from the blank's word at the end of a line ("năm ..."), em. */
  stampReach: 4,
  /** How far a stamp's baseline may be from that of its line, em. */
  stampDrift: 0.6,
  /** Share of a stamp's width that may lie over words of its line. */
  stampOverlap: 0.35,
  /** Longest text of a stamp that fills a blank, letters. */
  stampLength: 30,
};

export type LayoutSettings = typeof layoutSettings;

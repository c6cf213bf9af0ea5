/** Limits on what a Word file may unpack to. */
export const docxSettings = {
  /** Largest sum of unpacked parts, bytes. */
  unpackedBytes: 300_000_000,
  /** Largest ratio of unpacked to packed size of one part above 1 MB. */
  expansion: 200,
};

import { VFile } from 'vfile';
import { UnusableFile, diagnosticsOf } from '#diagnostics';
import { parseDocument } from '#parsers';
import { toOutline } from '#tree';

/** What a parser made of a file: its outline, empty where it was refused, and the codes of what was wrong. */
export async function outlineOf(value: Uint8Array, path: string): Promise<{ outline: string; codes: string[] }> {
  const file = new VFile({ path, value });
  const codes = (): string[] => diagnosticsOf(file).map(({ code }) => code);
  try {
    const outline = toOutline(await parseDocument(file), 1000);
    return { outline, codes: codes() };
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return { outline: '', codes: [...codes(), error.diagnostic.code] };
  }
}

import { VFile } from 'vfile';
import { UnusableFile } from '#diagnostics';
import { defaultLimits } from '#limits';
import type { Limits } from '#limits';
import type { Diagnostic } from '#model';
import { parseDocument } from '#parsers';

/** Why a file is refused under limits, those not given being the usual ones; null where it is read. */
export async function refusal(
  value: Uint8Array,
  path: string,
  limits: Partial<Limits> = {},
): Promise<Diagnostic | null> {
  try {
    await parseDocument(new VFile({ path, value, data: { limits: { ...defaultLimits, ...limits } } }));
    return null;
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return error.diagnostic;
  }
}

import type { VFile } from 'vfile';
import { diagnosticText } from '#labels';
import type { DiagnosticCode, DiagnosticParams } from '#labels';
import type { Diagnostic, Source } from '#model';
import { severityOf } from './codes.ts';

export type { DiagnosticCode, DiagnosticParams } from '#labels';

/** A diagnostic as plain JSON, its page and box taken from the first page source. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams<C>,
  sources: readonly Source[] = [],
): Diagnostic {
  const place = sources.find((source) => source.kind === 'page');
  const values = params as Record<string, string | number>;
  return {
    severity: severityOf[code],
    code,
    message: (diagnosticText[code] as (p: DiagnosticParams<C>) => string)(params),
    ...(Object.keys(values).length > 0 && { params: values }),
    ...(place && { page: place.page, bbox: place.box }),
  };
}

/**
 * Reports trouble in a document on its file, as a vfile message whose `diagnostic` is the JSON to be exported.
 * Never throws: what cannot be read is said, and the rest goes on.
 */
export function report<C extends DiagnosticCode>(
  file: VFile,
  code: C,
  params: DiagnosticParams<C>,
  sources: readonly Source[] = [],
): void {
  const value = diagnostic(code, params, sources);
  const message = file.message(value.message, { source: 'kehoach', ruleId: code });
  message.fatal = value.severity === 'error' ? null : false;
  Object.assign(message, { diagnostic: value });
}

/** All diagnostics reported on a file, in order. */
export function diagnosticsOf(file: VFile): Diagnostic[] {
  return file.messages.map((message) => (message as { diagnostic?: Diagnostic }).diagnostic ?? foreign(message.reason));
}

function foreign(reason: string): Diagnostic {
  return { severity: 'warning', code: 'foreign-message', message: reason };
}

/** Thrown by a parser for a file that cannot be used at all; carries the diagnostic to show. */
export class UnusableFile extends Error {
  readonly diagnostic: Diagnostic;
  constructor(value: Diagnostic) {
    super(value.message);
    this.name = 'UnusableFile';
    this.diagnostic = value;
  }
}

/** Makes the error that a parser throws for a file it cannot use. */
export function unusable<C extends DiagnosticCode>(code: C, params: DiagnosticParams<C>): UnusableFile {
  return new UnusableFile(diagnostic(code, params));
}

/** A reranker could not be loaded, or gave something else than was asked for: a matter of its module, not of a plan. */
export class RerankerError extends Error {
  override readonly name = 'RerankerError';
}

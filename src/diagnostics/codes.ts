import type { Severity } from '#model';
import type { DiagnosticCode } from '#labels';

/** How grave each code is. `error`: something of the document is lost; `warning`: look at it; `info`: worth knowing. */
export const severityOf: Record<DiagnosticCode, Severity> = {
  'empty-file': 'error',
  'unknown-format': 'error',
  'unsupported-format': 'error',
  'wrong-extension': 'info',
  'file-damaged': 'error',
  'file-encrypted': 'error',
  'file-unreadable': 'error',
  'no-text-layer': 'error',
  'garbled-text-layer': 'error',
  'page-read-by-ocr': 'info',
  'ocr-doubtful': 'warning',
  'page-failed': 'error',
  'table-word-outside': 'warning',
  'table-ordinal-gap': 'warning',
  'table-columns-unknown': 'warning',
  'no-tasks': 'error',
  'not-a-plan': 'info',
  'no-issuer': 'warning',
  'no-code': 'warning',
  'number-blank': 'info',
  'date-incomplete': 'info',
  'deadline-unknown': 'info',
  'lead-unknown': 'info',
  'appendix-absent': 'warning',
  'worker-timeout': 'error',
  'worker-memory': 'error',
  'worker-crashed': 'error',
};

import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { unusable } from '#diagnostics';
import type { DocumentFormat } from '#model';
import { refuseArchive, refuseMessage, refuseWebPage } from './containers.ts';
import { decodeText } from './decode.ts';

const extensions: Record<string, DocumentFormat> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.dotm': 'docx',
  '.doc': 'doc',
  '.dot': 'doc',
  '.rtf': 'rtf',
  '.odt': 'odt',
  '.png': 'image',
  '.jpg': 'image',
  '.jpeg': 'image',
  '.tif': 'image',
  '.tiff': 'image',
  '.bmp': 'image',
  '.webp': 'image',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};

/** Kinds of images that are read. */
const images = new Set<string>(['png', 'jpg', 'tif', 'bmp', 'webp']);

/** Kinds of documents that are known but not read. */
const unread = new Set<string>(['xlsx', 'ods', 'pptx', 'odp']);

/** Names that people know a format by. */
const names: Record<string, string> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  doc: 'Word 97-2003 (.doc)',
  markdown: 'Markdown',
  text: 'văn bản thuần',
  image: 'ảnh',
  rtf: 'RTF',
  odt: 'OpenDocument (.odt)',
  xlsx: 'Excel',
  ods: 'OpenDocument (.ods)',
  pptx: 'PowerPoint',
  odp: 'OpenDocument (.odp)',
};

export function formatName(format: string): string {
  return names[format] ?? format;
}

/** Format that the extension of a path promises, or null. */
export function formatOfExtension(path: string): DocumentFormat | null {
  return extensions[extname(path).toLowerCase()] ?? null;
}

/**
 * Format by the bytes, never by the extension; this one only decides between Markdown and plain text. Throws
 * `UnusableFile` for an empty file, an encrypted Office file, what holds other files, and what is no document.
 */
export async function sniff(bytes: Uint8Array, path: string): Promise<DocumentFormat> {
  if (bytes.length === 0) throw unusable('empty-file', {});
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // a PDF may stand inside of a message, not far from its head
  refuseMessage(Buffer.from(bytes.subarray(0, messageHead)).toString('latin1'));
  // other bytes may stand in front of a PDF, but not those of a package that holds one
  if (head.includes('%PDF-') && !head.startsWith('PK')) return 'pdf';
  if (isCompoundFile(bytes)) return sniffCompound(bytes);
  if (/^\s*\{\\rtf/u.test(head)) return 'rtf';
  const type = await fileTypeFromBuffer(bytes);
  if (/^do[ct][xm]$/u.test(type?.ext ?? '') || (type?.ext === 'zip' && holdsName(bytes, 'word/document.xml')))
    return 'docx';
  if (type) {
    if (images.has(type.ext)) return 'image';
    if (/^image\//u.test(type.mime)) throw unusable('unsupported-format', { format: `ảnh ${type.ext.toUpperCase()}` });
    if (type.ext === 'odt') return 'odt';
    if (unread.has(type.ext)) throw unusable('unsupported-format', { format: formatName(type.ext) });
    refuseArchive(type.ext);
    throw unusable('unknown-format', { detail: type.mime });
  }
  // a TIFF that is cut off has only its head
  if (/^(?:II\*\0|MM\0\*)/u.test(head)) return 'image';
  const text = decodeText(bytes);
  if (text === null) throw unusable('unknown-format', { detail: 'dữ liệu nhị phân' });
  if (/^\s*<\?xml/iu.test(text)) throw unusable('unknown-format', { detail: 'XML' });
  const promised = formatOfExtension(path);
  refuseWebPage(text, promised !== 'markdown');
  return looksLikeMarkdown(text, promised) ? 'markdown' : 'text';
}

/** Bytes that the fields at the head of a message take at most. */
const messageHead = 16_384;

/** Compound File Binary, the container of Word 97 and of encrypted Office files ([MS-CFB] 2.2). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

function sniffCompound(bytes: Uint8Array): DocumentFormat {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // names of streams stand in the directory as UTF-16
  const has = (name: string) => data.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw unusable('file-encrypted', { format: 'Word' });
  // a message may have a Word file attached ([MS-OXMSG] 2.2)
  if (has('__properties_version1.0')) throw unusable('file-holds-files', { what: 'message', format: '.msg' });
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) throw unusable('unsupported-format', { format: 'Excel 97-2003 (.xls)' });
  if (has('PowerPoint Document')) throw unusable('unsupported-format', { format: 'PowerPoint 97-2003 (.ppt)' });
  throw unusable('unknown-format', { detail: 'tệp Office cũ bị hỏng, hoặc không phải của Word' });
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1');
}

/** Marks of Markdown, each told by one line: a heading, the rule below a table's headings, bold words. */
const markdownMarks = [/^#{1,6}\s+\S/u, /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*\|?$/u, /\*\*[^*]+\*\*/u];

/** A line longer than this is no mark, and a pattern may go back and forth over it for hours. */
const longestMark = 2000;

function looksLikeMarkdown(text: string, extension: DocumentFormat | null): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length <= longestMark);
  const marks = markdownMarks.filter((mark) => lines.some((line) => mark.test(line))).length;
  return marks >= 2 || (marks >= 1 && extension === 'markdown') || (extension === 'markdown' && marks === 0);
}

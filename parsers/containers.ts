import { unusable } from '#diagnostics';

/** Kinds of archives by file-type's extension, and the names that people know them by. */
const archives: Record<string, string> = {
  zip: 'ZIP',
  rar: 'RAR',
  '7z': '7z',
  tar: 'TAR',
  gz: 'GZ',
  bz2: 'BZ2',
  xz: 'XZ',
};

/** Throws `UnusableFile` where a file of this kind holds other files, which have to be taken out first. */
export function refuseArchive(extension: string): void {
  const format = archives[extension];
  if (format !== undefined) throw unusable('file-holds-files', { what: 'archive', format });
}

/** Fields at the head of a message (RFC 5322, 3.6; RFC 2045, 3), and those that mail servers put in front. */
const mailFields =
  /^(?:from|to|cc|subject|date|message-id|mime-version|content-type|received|return-path|delivered-to|reply-to|x-[a-z-]+|dkim-signature|arc-[a-z-]+|authentication-results):/iu;
/** Of these at least this many make a message: a plan may well have a line "Subject: …". */
const leastFields = 3;

/** Throws `UnusableFile` where a file begins as an e-mail message or as a web page saved as one (RFC 2557). */
export function refuseMessage(head: string): void {
  const lines = head.replace(/^\ufeff|^\u00ef\u00bb\u00bf/u, '').split(/\r?\n/u);
  const end = lines.findIndex((line) => line.trim() === '');
  const fields = lines.slice(0, end < 0 ? lines.length : end).filter((line) => !/^\s/u.test(line));
  const known = fields.filter((line) => mailFields.test(line)).length;
  const mime = /^mime-version:/imu.test(head) && /^content-type:/imu.test(head);
  if (known < (mime ? 2 : leastFields) || known * 2 < fields.length) return;
  if (/^content-type:\s*multipart\/related/imu.test(head) && !/^(?:to|received):/imu.test(head))
    throw unusable('unsupported-format', { format: 'trang web lưu thành một tệp (.mht)' });
  throw unusable('file-holds-files', { what: 'message', format: '.eml' });
}

/** Tags that a web page begins with; the second ones also a piece of one, or HTML within Markdown. */
const page = /^(?:\s|<!--[^]{0,5000}?-->)*<(?:!doctype\s+html|html|head|body)\b/iu;
const piece = /^\s*<(?:meta|style|title|table|div|p|span|font|center)\b/iu;

/** Throws `UnusableFile` where a text is a web page; `pieces`: or a piece of one. */
export function refuseWebPage(text: string, pieces: boolean): void {
  const head = text.slice(0, 10_000);
  if (page.test(head) || (pieces && piece.test(head)))
    throw unusable('unsupported-format', { format: 'trang web (HTML)' });
}

import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Seconds that LibreOffice may take for one document. */
const patience = 120;

/** What became of a conversion: the .docx, or why there is none. */
export type Conversion = { docx: Uint8Array } | { docx: null; reason: 'absent' | 'failed'; detail: string };

/** Office programs by their usual names, searched on PATH and where installers put them. */
const programs = ['soffice', 'libreoffice', 'soffice.exe'];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

/** Path of LibreOffice, or null. `KEHOACH_SOFFICE` names another program, or none where it is empty. */
export async function findOffice(env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  if (env.KEHOACH_SOFFICE !== undefined) return env.KEHOACH_SOFFICE || null;
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...places];
  for (const path of folders.flatMap((folder) => programs.map((program) => join(folder, program)))) {
    try {
      await access(path);
      return path;
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return null;
}

/**
 * Converts an office document to .docx through LibreOffice, in a profile and folder of its own that are removed
 * afterwards, without a shell. `extension` tells LibreOffice the format: ".doc", ".rtf", ".odt".
 */
export async function convertToDocx(bytes: Uint8Array, extension: string): Promise<Conversion> {
  const office = await findOffice();
  if (office === null) return { docx: null, reason: 'absent', detail: 'không tìm thấy LibreOffice' };
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'));
  try {
    const source = join(folder, `document${extension}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const output = join(folder, 'out');
    const args = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      output,
      source,
    ];
    await run(office, args, { timeout: patience * 1000, killSignal: 'SIGKILL', windowsHide: true });
    return { docx: new Uint8Array(await readFile(join(output, 'document.docx'))) };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { docx: null, reason: 'failed', detail };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HelperProcess } from '../parser.ts';
import { endProcesses } from '#processes';

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
 * afterwards, without a shell, without macros or links. `extension` tells LibreOffice the format: ".doc", ".rtf",
 * ".odt". Beyond `seconds` it is ended with all that it started; `onProcess` learns what runs meanwhile.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  extension: string,
  seconds: number,
  onProcess: (helper: HelperProcess | null) => void,
): Promise<Conversion> {
  const office = await findOffice();
  if (office === null) return { docx: null, reason: 'absent', detail: 'không tìm thấy LibreOffice' };
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'));
  try {
    const source = join(folder, `document${extension}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), lockedDown);
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
    await run(office, args, seconds, (pid) => onProcess({ pid, folder }));
    return { docx: new Uint8Array(await readFile(join(output, 'document.docx'))) };
  } catch (error) {
    // it ends as if all were well where it cannot load a file, and writes none
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { docx: null, reason: 'failed', detail: 'LibreOffice không mở được tệp' };
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { docx: null, reason: 'failed', detail };
  } finally {
    onProcess(null);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Settings of the throw-away profile: no macro runs, no link is followed or brought up to date. */
const lockedDown = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Runs a program to its end; rejects where it fails or takes longer, its children ended with it. */
function run(program: string, args: string[], seconds: number, onStart: (pid: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let late = false;
    let said = '';
    // a process group of its own: the launcher waits for a child that would outlive it (execFile knows no `detached`)
    const child = spawn(program, args, { detached: true, windowsHide: true, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-mostSaid);
    });
    const { pid } = child;
    if (pid !== undefined) onStart(pid);
    const deadline = setTimeout(() => {
      late = true;
      if (pid !== undefined) endProcesses(pid);
    }, seconds * 1000);
    child.once('error', (error) => {
      clearTimeout(deadline);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(deadline);
      if (late) reject(new Error(`LibreOffice chạy quá ${seconds} giây`));
      else if (code === 0) resolve();
      else reject(new Error(said.trim() || `LibreOffice kết thúc với mã ${code ?? signal}`));
    });
  });
}

/** Characters of what a program said last that are kept for the message. */
const mostSaid = 2000;

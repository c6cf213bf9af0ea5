/**
 * The house's import rules: who may import whom, and where each third-party library is at home.
 * A folder means every file under it; `model:type` means `import type` only. Arrows never point up.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit → units it may import. Units are folders of src, `parsers/<format>`, and the single files named here. */
const mayImport: Record<string, string[]> = {
  model: [],
  text: [],
  labels: ['model:type'],
  limits: [],
  processes: [],
  lexicon: ['text', 'model'],
  tree: ['model/source'],
  diagnostics: ['model', 'tree', 'labels'],
  parsers: ['tree', 'text', 'diagnostics', 'limits', 'model/source', 'model:type', 'parsers/*'],
  'parsers/layout': ['tree', 'text', 'diagnostics', 'limits', 'model/source', 'model:type', 'parsers'],
  'parsers/ocr': ['tree', 'text', 'diagnostics', 'limits', 'model/source', 'model:type', 'parsers', 'parsers/layout'],
  'parsers/image': ['diagnostics', 'limits', 'parsers', 'parsers/layout', 'parsers/ocr'],
  'parsers/pdf': [
    'tree',
    'text',
    'diagnostics',
    'limits',
    'model/source',
    'model:type',
    'parsers',
    'parsers/layout',
    'parsers/ocr',
  ],
  'parsers/docx': ['tree', 'text', 'lexicon', 'diagnostics', 'limits', 'model/source', 'model:type', 'parsers'],
  'parsers/doc': [
    'tree',
    'text',
    'diagnostics',
    'limits',
    'processes',
    'model/source',
    'model:type',
    'parsers',
    'parsers/docx',
  ],
  'parsers/markdown': ['tree', 'text', 'diagnostics', 'limits', 'model/source', 'model:type', 'parsers'],
  'parsers/text': ['tree', 'text', 'lexicon', 'diagnostics', 'limits', 'model/source', 'model:type', 'parsers'],
  structure: ['tree', 'text', 'lexicon', 'diagnostics', 'model/source'],
  extract: ['tree', 'text', 'lexicon', 'model', 'diagnostics'],
  normalize: ['model', 'text', 'lexicon', 'diagnostics'],
  diff: ['model', 'text', 'lexicon', 'diagnostics', 'labels'],
  export: ['model', 'labels'],
  pipeline: ['parsers', 'structure', 'extract', 'normalize', 'model', 'diagnostics', 'tree', 'text', 'limits'],
  inspect: ['pipeline', 'parsers', 'tree', 'model', 'labels'],
  batch: ['pipeline', 'diff', 'export', 'inspect', 'model', 'diagnostics', 'limits', 'processes', 'labels'],
  cli: ['batch', 'diff', 'export', 'normalize', 'lexicon', 'text', 'model', 'diagnostics', 'labels', 'limits'],
  index: [
    'batch',
    'pipeline',
    'parsers',
    'structure',
    'extract',
    'normalize',
    'diff',
    'export',
    'diagnostics',
    'model',
  ],
};

/** Library → where its code may be imported; types may be imported from anywhere. */
const homes: Record<string, string[]> = {
  zod: ['src/model/', 'src/lexicon/agency-data.ts'],
  unified: ['src/pipeline.ts', 'src/structure/', 'src/extract/', 'parsers/markdown/'],
  'unist-util-visit': ['src/tree/', 'src/structure/', 'src/extract/', 'parsers/markdown/'],
  vfile: ['src/pipeline.ts', 'parsers/index.ts'],
  'vfile-message': ['src/diagnostics/'],
  'file-type': ['parsers/sniff.ts'],
  'pdfjs-dist': ['parsers/pdf/'],
  'dejavu-fonts-ttf': ['src/inspect/draw.ts'],
  '@napi-rs/canvas': ['src/inspect/draw.ts', 'parsers/pdf/', 'parsers/image/'],
  'image-size': ['parsers/image/'],
  utif2: ['parsers/image/'],
  mammoth: ['parsers/docx/read.ts'],
  cfb: ['parsers/doc/binary/file.ts'],
  fflate: ['parsers/docx/'],
  '@xmldom/xmldom': ['parsers/docx/'],
  'tesseract.js': ['parsers/ocr/'],
  '@tesseract.js-data/vie': ['parsers/ocr/'],
  'remark-parse': ['parsers/markdown/'],
  'remark-gfm': ['parsers/markdown/'],
  'p-queue': ['src/batch/queue.ts'],
  '@protobi/exceljs': ['src/export/xlsx/', 'src/cli/units/workbook.ts'],
  commander: ['src/cli/'],
  'cli-progress': ['src/cli/progress.ts'],
};

/** Node modules that reach outside the process, and who may use them. */
const outside: Record<string, string[]> = {
  'node:fs': ['src/cli/', 'src/batch/', 'parsers/doc/convert.ts'],
  'node:fs/promises': ['src/cli/', 'src/batch/', 'src/processes.ts', 'parsers/doc/convert.ts'],
  'node:child_process': ['parsers/doc/convert.ts', 'src/batch/child.ts'],
  'node:worker_threads': ['src/batch/serve.ts'],
  'node:http': [],
  'node:https': [],
  'node:net': [],
};

interface Import {
  file: string;
  specifier: string;
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs)$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Imports of a file: static, re-exports and dynamic with a literal. */
function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  const statements = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?'([^']+)'/gmu;
  const dynamic = /\bimport\(\s*'([^']+)'\s*\)/gu;
  return [
    ...[...code.matchAll(statements)].map(([, type, specifier]) => ({
      file,
      specifier: specifier ?? '',
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(dynamic)].map(([, specifier]) => ({ file, specifier: specifier ?? '', typeOnly: false })),
  ];
}

function unitOf(file: string): string {
  const parts = file.replace(/\.[a-z]+$/u, '').split('/');
  if (parts[0] === 'parsers') return parts.length > 2 ? `parsers/${parts[1]}` : 'parsers';
  return parts[1] ?? '';
}

const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
  dependencies: Record<string, string>;
};
const files = [...sourceFiles('src'), ...sourceFiles('parsers')];
const imports = files.flatMap(importsOf);

/** Target of a `#` import as a unit, with `model/source` kept apart because more may import it. */
function aliasTarget(specifier: string): string | null {
  if (packageJson.imports[specifier] === undefined && !specifier.startsWith('#model/')) return null;
  return specifier.slice(1);
}

function allowed(from: string, to: string, typeOnly: boolean): boolean {
  const rules = mayImport[from];
  if (rules === undefined) return false;
  const family = to.startsWith('model/') ? 'model' : to;
  return rules.includes(to) || rules.includes(family) || (typeOnly && rules.includes(`${family}:type`));
}

function aliasViolation({ file, specifier, typeOnly }: Import): string | null {
  const to = aliasTarget(specifier);
  if (to === null) return `${file}: ${specifier} is not in the imports map of package.json`;
  const from = unitOf(file);
  return allowed(from, to, typeOnly) ? null : `${file}: ${from} may not import ${specifier}`;
}

function relativeViolation({ file, specifier, typeOnly }: Import): string | null {
  const to = new URL(specifier, `file:///${file}`).pathname.slice(1);
  if (to === 'package.json') return null;
  const from = unitOf(file);
  const target = unitOf(to);
  if (from === target) return null;
  const rules = mayImport[from] ?? [];
  if (from === 'parsers' && target.startsWith('parsers/')) return null;
  // A format may import the contract and the helpers beside it, but not the registry that imports the formats.
  if (target === 'parsers' && rules.includes('parsers') && to !== 'parsers/index.ts') return null;
  if (target.startsWith('parsers/') && rules.includes(target)) return null;
  const how = typeOnly ? 'import type' : 'import';
  return `${file}: ${how} ${specifier} leaves its folder; use the imports map, and only what the table allows`;
}

function libraryViolation({ file, specifier, typeOnly }: Import): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (typeOnly) return null;
  const home = homes[name];
  if (home === undefined) return `${file}: ${name} has no home in test/architecture.test.ts`;
  return home.some((place) => file.startsWith(place)) ? null : `${file}: ${name} is at home in ${home.join(', ')}`;
}

function outsideViolation({ file, specifier, typeOnly }: Import): string | null {
  const places = outside[specifier];
  if (places === undefined || typeOnly) return null;
  return places.some((place) => file.startsWith(place)) ? null : `${file}: ${specifier} is not for this folder`;
}

function violation(one: Import): string | null {
  if (one.specifier.startsWith('#')) return aliasViolation(one);
  if (one.specifier.startsWith('.')) return relativeViolation(one);
  if (one.specifier.startsWith('node:')) return outsideViolation(one);
  return libraryViolation(one);
}

describe('architecture', () => {
  it('reads the imports of the whole house', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.some((one) => one.specifier === 'zod' && one.file === 'src/model/plan.ts')).toBe(true);
    expect(imports.some((one) => one.specifier === '#model' && one.typeOnly)).toBe(true);
  });

  it('keeps the table of who may import whom, and each library at home', () => {
    expect(imports.map(violation).filter((line) => line !== null)).toEqual([]);
  });

  it('finds violations when there are some', () => {
    const cases: Import[] = [
      { file: 'src/diff/index.ts', specifier: '#tree', typeOnly: true },
      { file: 'src/labels/vi.ts', specifier: '#model', typeOnly: false },
      { file: 'src/export/html.ts', specifier: '../batch/index.ts', typeOnly: false },
      { file: 'parsers/docx/read.ts', specifier: '../pdf/read.ts', typeOnly: false },
      { file: 'parsers/docx/read.ts', specifier: '../index.ts', typeOnly: false },
      { file: 'src/batch/pool.ts', specifier: 'p-queue', typeOnly: false },
      { file: 'src/diff/score.ts', specifier: 'left-pad', typeOnly: false },
      { file: 'src/extract/index.ts', specifier: 'node:fs', typeOnly: false },
      { file: 'src/export/index.ts', specifier: '#nowhere', typeOnly: false },
    ];
    expect(cases.map(violation).filter((line) => line === null)).toEqual([]);
  });

  it('lets no arrow point up: the table has no cycle', () => {
    const done = new Set<string>();
    const walk = (unit: string, above: string[]): void => {
      expect(above, `cycle through ${[...above, unit].join(' → ')}`).not.toContain(unit);
      if (done.has(unit)) return;
      const below = (mayImport[unit] ?? []).map((rule) => rule.replace(/:type$/u, '').replace(/^model\/.*/u, 'model'));
      // Formats import their contract beside the registry, which imports them: the one knot, guarded above.
      const down = below.filter((rule) => rule !== 'parsers/*' && !(unit.startsWith('parsers') && rule === 'parsers'));
      for (const rule of down) walk(rule, [...above, unit]);
      done.add(unit);
    };
    for (const unit of Object.keys(mayImport)) walk(unit, []);
  });

  it('has a home for every dependency, and no folder named utils', () => {
    expect(Object.keys(packageJson.dependencies).filter((name) => homes[name] === undefined)).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)utils?(?:\/|\.)/u.test(file))).toEqual([]);
  });
});

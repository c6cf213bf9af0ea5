/**
 * npm run eval -- [NAME…] [--list] [--worst N]: scores reading and checking against gold; fails below floors.json.
 * npm run eval -- mutations [PART OF A KIND'S NAME] [--cases N]: changed copies of the plans with gold, by kind.
 * npm run eval -- damage [DOCUMENT] [KIND]: digital PDFs drawn, damaged as scanners do, and read again (slow);
 *   damage [KIND] --document FILE: one that is not in the project.
 * npm run eval -- fit [--write] [--uptake]: fits the curves of the check on all labelled cases, also that of the words;
 *   scores each subject left out.
 * npm run eval -- fit words: counts in how many subjects plans say a word.
 * npm run eval -- --gold FILE --document FILE: scores one document that is not in the project.
 */
import { basename } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { calibrationError, collectJudgements, fitByStatus, leaveOneOut } from './calibration.ts';
import { showReliability, showScalings } from './calibration.ts';
import { readCatalog, readOne } from './catalog.ts';
import type { EvalDocument } from './catalog.ts';
import { evaluatePair, showPairFaults, showPairs } from './coverage.ts';
import type { PairResult } from './coverage.ts';
import { evaluateDamages } from './damage/run.ts';
import { countAnew, fitAnew } from './fit/index.ts';
import { readFloors } from './floors.ts';
import type { GoldHeader } from './gold.ts';
import { evaluateMutations } from './mutations/index.ts';
import { evaluateHeader, showHeaderFaults, showHeaders, sumHeaders } from './headers.ts';
import { evaluatePlan, showDifferences, showPlans } from './plans.ts';
import type { PlanResult } from './plans.ts';
import { showWritten } from './written.ts';

const usage = `npm run eval -- [TÊN…]             chấm các tài liệu và cặp có tên chứa một trong các TÊN
  --list                           kể từng chỗ sai, bản chuẩn và bản đọc được
  --worst N                        số tài liệu kém nhất được kể chỗ sai khi không có --list (mặc định 0)
  --plans | --pairs                chỉ chấm việc đọc | chỉ chấm việc đối chiếu
  --later                          đọc cả những tài liệu đọc lâu (ảnh quét, Word 97); chấm những tài liệu có ngưỡng riêng
  mutations [LOẠI] [--cases N]     đối chiếu các bản sao bị sửa theo quy tắc (N ca mỗi loại, mỗi hoàn cảnh)
  damage [TÀI LIỆU] [LOẠI]         đọc PDF số đã vẽ thành ảnh quét hỏng theo từng kiểu (lâu)
  fit [--write] [--uptake]          khớp lại các đường cong của việc đối chiếu (kể cả đường cong theo từ ngữ); để riêng từng chủ đề khi chấm
  fit words                        đếm lại mỗi từ có trong kế hoạch của bao nhiêu chủ đề
  --gold TỆP --document TỆP        chấm một tài liệu bất kỳ theo một bản chuẩn`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
    plans: { type: 'boolean', default: false },
    pairs: { type: 'boolean', default: false },
    later: { type: 'boolean', default: false },
    cases: { type: 'string', default: '40' },
    gold: { type: 'string' },
    document: { type: 'string' },
    write: { type: 'boolean', default: false },
    uptake: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const floors = readFloors();
const failures: string[] = [];
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const isNamed = (id: string): boolean =>
  positionals.length === 0 || positionals.some((name) => id.toLowerCase().includes(name.toLowerCase()));

if (values.help) print(usage);
else if (values.gold !== undefined && values.document !== undefined) await evaluateOne(values.document, values.gold);
else if (positionals[0] === 'fit') await (positionals[1] === 'words' ? countAnew(print) : fitAnew(values, print));
else if (positionals[0] === 'mutations') evaluateMutated(positionals[1] ?? '');
else if (positionals[0] === 'damage') await evaluateDamaged(positionals.slice(1));
else await evaluateAll();

async function evaluateOne(document: string, gold: string): Promise<void> {
  const result = await evaluatePlan(readOne(document, gold), [], floors);
  print(showPlans([result], floors));
  print(showDifferences(result));
}

function evaluateMutated(only: string): void {
  const options = { most: Number(values.cases), only, list: values.list };
  failures.push(...evaluateMutations(options, floors.mutations, print));
  conclude();
}

/** Documents with task tables, over pages too, unless one is named; `--document` names one outside the project. */
async function evaluateDamaged([name, kind]: string[]): Promise<void> {
  const isKind =
    (part = '') =>
    (damage: string) =>
      damage.includes(part);
  if (values.document !== undefined) {
    const one = { id: basename(values.document), path: values.document };
    failures.push(...(await evaluateDamages([one], isKind(name), print)));
  } else {
    const wanted = name === undefined ? ['chuyen-doi-so-so.pdf', 'hue.pdf', 'so-xay-dung.pdf'] : null;
    const { documents } = readCatalog();
    const chosen = documents.filter(({ id }) => wanted?.includes(id) ?? (id.includes(name!) && id.endsWith('.pdf')));
    failures.push(...(await evaluateDamages(chosen, isKind(kind), print)));
  }
  conclude();
}

async function evaluateAll(): Promise<void> {
  const { documents, pairs } = readCatalog();
  if (!values.pairs) await evaluateReading(documents);
  if (!values.plans) await evaluateChecking(documents, pairs);
  conclude();
}

function conclude(): void {
  for (const failure of failures) print(styleText('red', `✗ ${failure}`));
  if (failures.length === 0) print(styleText('green', '✓ nothing below its floor'));
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function evaluateReading(all: EvalDocument[]): Promise<void> {
  const documents = all.filter(({ id }) => isNamed(id));
  const counted = documents.filter(({ later }) => values.later || later === null);
  const results: PlanResult[] = [];
  for (const document of counted) {
    progress(document.id);
    results.push(await evaluatePlan(document, all, floors));
  }
  progress('');
  for (const group of ['samples', 'variants', 'real'] as const) {
    const shown = results.filter(({ document }) => document.group === group);
    if (shown.length > 0) print(`${showPlans(shown, floors)}\n${meanLine(shown)}\n`);
  }
  const left = documents.filter((document) => !counted.includes(document));
  if (left.length > 0) print(`chưa đọc, để sau: ${left.map(({ id, later }) => `${id} (${later})`).join(', ')}\n`);
  for (const { document, failures: faults } of results)
    failures.push(...faults.map((fault) => `${document.id}: ${fault}`));
  await evaluateHeaders(counted);
  const listed = values.list ? results : worst(results, Number(values.worst));
  for (const result of listed) if (result.differences.length > 0) print(`${showDifferences(result)}\n`);
}

async function evaluateHeaders(documents: EvalDocument[]): Promise<void> {
  const real = documents.filter(
    (document): document is EvalDocument & { header: GoldHeader } => document.header !== null,
  );
  if (real.length === 0) return;
  const scores = [];
  for (const document of real) scores.push(await evaluateHeader(document));
  print(showHeaders(scores));
  const { right, all, wrong } = sumHeaders(scores);
  const share = all === 0 ? 1 : right / all;
  print(`headers ${right}/${all} = ${share.toFixed(3)} right; numbers or dates wrongly given: ${wrong}\n`);
  if (values.list) print(`${showHeaderFaults(scores)}\n`);
  if (positionals.length > 0) return;
  if (share < floors.headers.right) failures.push(`headers: right ${share.toFixed(3)} < ${floors.headers.right}`);
  if (wrong > floors.headers.wrong) failures.push(`headers: ${wrong} numbers or dates wrongly given`);
}

async function evaluateChecking(
  documents: EvalDocument[],
  all: ReturnType<typeof readCatalog>['pairs'],
): Promise<void> {
  const pairs = all.filter(({ id }) => isNamed(id));
  if (pairs.length === 0) return;
  const results = [];
  for (const pair of pairs) {
    progress(pair.id);
    results.push(await evaluatePair(pair, documents, floors));
  }
  progress('');
  print(`${showPairs(results, floors)}\n`);
  print(`${showWritten(results)}\n`);
  if (positionals.length === 0) showCalibration(results);
  for (const result of results) {
    failures.push(...result.failures.map((fault) => `${result.pair.id}: ${fault}`));
    const faults = values.list ? showPairFaults(result) : '';
    if (faults) print(`${faults}\n`);
  }
}

/** How far the confidence may be believed, on pairs whose labels the curves have not seen. */
function showCalibration(results: readonly PairResult[]): void {
  const judgements = collectJudgements(results);
  const unseen = leaveOneOut(judgements);
  print(showReliability(unseen));
  const error = calibrationError(unseen);
  print(
    `calibration error, one pair left out: ${error.toFixed(3)}; as given: ${calibrationError(judgements).toFixed(3)}`,
  );
  print(`curves fitted anew: ${showScalings(fitByStatus(judgements))}\n`);
  if (error > floors.calibrationError)
    failures.push(`calibration error ${error.toFixed(3)} > ${floors.calibrationError}`);
}

function meanLine(results: readonly PlanResult[]): string {
  const scores = results.flatMap(({ score, document }) => (score && !document.like ? [score] : []));
  if (scores.length === 0) return '';
  const mean = (pick: (score: (typeof scores)[number]) => number): string =>
    (scores.reduce((sum, score) => sum + pick(score), 0) / scores.length).toFixed(3);
  const whole = `header ${mean((s) => s.headScore)}, F1 ${mean((s) => s.f1)}, fields ${mean((s) => s.fieldScore)}`;
  return `mean of ${scores.length}: ${whole}, score ${mean((s) => s.score)}`;
}

function worst(results: readonly PlanResult[], count: number): PlanResult[] {
  return results
    .filter(({ score }) => score !== null)
    .sort((a, b) => (a.score?.score ?? 0) - (b.score?.score ?? 0))
    .slice(0, count);
}

/** The document at work, on a terminal only. */
function progress(id: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${id}`);
}

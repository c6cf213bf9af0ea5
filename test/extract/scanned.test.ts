import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { normalizePlan } from '#normalize';
import { paragraph, root } from '#tree';
import { draftPlan } from '../../src/pipeline.ts';

const source = { file: 'a.pdf', sha256: '0'.repeat(64), format: 'pdf', pageCount: 1, textSource: 'ocr' } as const;

/** A plan out of lines that an engine read, 6 pt a letter; "|" parts the halves of the letterhead and the closing. */
async function read(text: string, ocrConfidence = 0.9) {
  const lines = text.trim().split('\n');
  const tree = root(
    lines.flatMap((line, i) => {
      const halves = line.split('|');
      return halves.map((half, column) =>
        paragraph(half.trim(), {
          sources: [
            {
              kind: 'page',
              page: 1,
              box: [80 + 250 * column, 20 * i, 80 + 250 * column + 6 * half.length, 20 * i + 13],
              ocrConfidence,
            },
          ],
          ...(halves.length > 1 && { column }),
          ...(/^(?:KẾ HOẠCH|Về|QUYẾT)/u.test(half) && { align: 'center' as const }),
        }),
      );
    }),
  );
  const draft = await draftPlan(tree, new VFile());
  const plan = normalizePlan(draft, source, draft.diagnostics);
  return { plan, codes: plan.diagnostics.map(({ code, bbox }) => bbox && code) };
}

const body = 'I. NHIỆM VỤ\n1. Văn phòng rà soát danh mục thủ tục.';

describe('header of a scan', () => {
  it('keeps type, notation, issuer and place where handwriting is not read, and says what is in doubt', async () => {
    const { plan, codes } = await read(`
ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TÍNH LÂM ĐÓNG|Độc lập - Tự do - Hạnh phúc
—¬ˆ Số:|Lâm Đông, ngày đẾ tháng 1] năm 2025
KẾ HOẠCH
Về chuyển đổi số
${body}
KT CHÁNH VĂN PHÒNG
PHO CHANH VĂN PHÒNG
Z2
Thạch Cánh Minh Vũ`);
    expect(plan).toMatchObject({
      code: { number: null, notation: 'KH-UBND', raw: 'Số:' },
      issuer: { id: 'ubnd-tinh', name: 'UBND tỉnh Lâm Đồng' },
      place: 'Lâm Đồng',
      promulgationDate: { raw: 'ngày đẾ tháng 1] năm 2025', iso: '2025-11' },
      signer: {
        competence: 'KT. CHÁNH VĂN PHÒNG',
        position: 'PHÓ CHÁNH VĂN PHÒNG',
        fullName: 'Thạch Cảnh Minh Vũ',
      },
    });
    expect(codes).toEqual(expect.arrayContaining(['code-doubtful', 'date-doubtful', 'signer-doubtful']));
    expect(codes).not.toContain('number-blank');
  });

  it.each([
    ['Kế hoạch số 263/KH-UBND ngày 08 tháng 5 năm 2025', []],
    ['Kế hoạch số 268/KH-UBND ngày 08 tháng 5 năm 2025', ['code-doubtful']],
    ['Kế hoạch số 263/KH-UBND ngày 3/5/2025', ['date-doubtful']],
    ['Kế hoạch số     /KH-UBND ngày     tháng 5 năm 2025', []],
    ['Quyết định số 17/QĐ-UBND ngày 01 tháng 4 năm 2025', []],
  ])('tells a number and a date that the head of an annex has otherwise: %s', async (named, doubts) => {
    const { plan, codes } = await read(`
ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG|Độc lập - Tự do - Hạnh phúc
Số: 263/KH-UBND|Lâm Đồng, ngày 08 tháng 5 năm 2025
KẾ HOẠCH
Về chuyển đổi số
${body}
PHỤ LỤC
(Kèm theo ${named} của Ủy ban nhân dân tỉnh Lâm Đồng)
1. Văn phòng rà soát danh mục thủ tục.`);
    expect(plan).toMatchObject({ code: { number: '263' }, promulgationDate: { iso: '2025-05-08' } });
    expect(codes.filter((code) => code === 'code-doubtful' || code === 'date-doubtful')).toEqual(doubts);
  });

  it.each([
    ['Về chuyển đổi số', 0.6, null],
    ['“Về chuyển đổi số', 0.9, null],
    ['Về chuyển đổi số', 0.5, 'subject-doubtful'],
    ['Về chuyển đổi số tại', 0.9, 'subject-doubtful'],
    ['Về chxyển đổi số', 0.9, 'subject-doubtful'],
    ['Về phòng, chống sat lở', 0.9, 'subject-doubtful'],
  ] as const)('tells whether the subject "%s", read with %f, is in doubt', async (subject, confidence, code) => {
    const { plan, codes } = await read(
      `
ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG|Độc lập - Tự do - Hạnh phúc
sề: /KH-UBND|Lâm Đồng, ngày 5 tháng 11 năm 2025
KẾ HOẠCH
${subject}
${body}`,
      confidence,
    );
    expect([plan.subject, plan.code?.notation]).toEqual([subject.replace('“', ''), 'KH-UBND']);
    expect(codes.find((one) => one === 'subject-doubtful') ?? null).toBe(code);
  });

  it('spells an issuer as the rest of the document does', async () => {
    const { plan } = await read(`
BẠN CHỈ ĐẠO CẢI CÁCH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HÀNH CHÍNH CUA CHIXH PHL|Độc lập - Tự do - Hạnh phúc
/QD-BCDCCHC|Hà Nội, ngày 16 tháng 4 năm 2021
KẾ HOẠCH
Về kiểm tra của Ban Chỉ đạo cải cách hành chính của Chính phủ
${body}`);
    expect([plan.issuer?.name, plan.code?.notation]).toEqual([
      'Ban Chỉ đạo cải cách hành chính của Chính phủ',
      'QĐ-BCĐCCHC',
    ]);
  });

  it('takes no stamp, no body and no half of a name for the signer', async () => {
    for (const lines of ['SƠ CÔNG THƯƠNG LAO CAI', 'Cua Chính Phu', 'é Lại An', 'Văn Thuân']) {
      const { plan } = await read(`KẾ HOẠCH\nVề kiểm tra\n${body}\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n${lines}`);
      expect(plan.signer).toMatchObject({ position: 'PHÓ GIÁM ĐỐC', fullName: null });
    }
  });

  it('finds the name behind the last recipient, where the columns were not told apart', async () => {
    const { plan } = await read(
      `KẾ HOẠCH\nVề kiểm tra\n${body}\nGIÁM ĐỐC\nNơi nhận:\n- Các phòng;\n- Lưu: VT (2). 54 Trương Hòa Bình`,
    );
    expect(plan.signer?.fullName).toBe('Trương Hòa Bình');
  });

  it('takes no specks of a stamp for tasks', async () => {
    const { plan } = await read(`SỞ NỘI VỤ\nKẾ HOẠCH\nVề kiểm tra\n${body}\nmm. S\n1/4” èt`);
    expect(plan.tasks.map((task) => task.text)).toEqual(['Văn phòng rà soát danh mục thủ tục.']);
  });

  it('says nothing where all is read well', async () => {
    const { plan, codes } = await read(
      `UBND TỈNH PHÚ THỌ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ|Độc lập - Tự do - Hạnh phúc
Số: 12/KH-SNV|Phú Thọ, ngày 08 tháng 5 năm 2026\nKẾ HOẠCH\nVề kiểm tra\n${body}\nGIÁM ĐỐC\nLê Văn Ba`,
      0.95,
    );
    expect([plan.code?.full, plan.promulgationDate?.iso, plan.signer?.fullName]).toEqual([
      '12/KH-SNV',
      '2026-05-08',
      'Lê Văn Ba',
    ]);
    expect(codes.filter((code) => code?.endsWith('doubtful'))).toEqual([]);
  });

  it('keeps a number with a speck behind it, told to be doubtful, and no number of signs', async () => {
    const code = async (line: string) =>
      (await read(`SỞ NỘI VỤ\n${line}\nKẾ HOẠCH\nVề kiểm tra\n${body}`)).plan.code?.full;
    const lines = ['Số: 1105%/KH-SNV', 'Số: 33KH-SNV', 'Số: 37//KH-SNV', 'Số: #64 /KH-SNV'];
    expect(await Promise.all(lines.map(code))).toEqual(['1105/KH-SNV', '33/KH-SNV', '37/KH-SNV', null]);
  });

  it('knows the words of a date by their consonants', async () => {
    const { plan, codes } = await read(
      `SỞ NỘI VỤ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 37/KH-SNV|Phú Thọ, ngày 03 thúng 3 năm 2026\nKẾ HOẠCH\n${body}`,
    );
    expect([plan.promulgationDate?.iso, codes.includes('date-doubtful')]).toEqual(['2026-03-03', true]);
  });

  it.each(['#64', '/t6+'])('finds letterhead, notation and place of a letter below specks, number %s', async (pen) => {
    const { plan } = await read(`
n9.
THỦ TƯỚNG CHÍNH PHỦ|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: ${pen} /TTg-CĐĐS|Độc lập - Tự do - Hạnh phúc
V/v triển khai các Nghị quyết|Bà Nội, ngàyŠ0 tháng 4 năm 2026
Kính gửi: Các bộ
Thực hiện các Văn bản số 423/TTg-CĐS, số 432/TTg-CĐS về chuyển đổi số.`);
    expect(plan).toMatchObject({
      code: { number: null, notation: 'TTg-CĐS' },
      issuer: { id: 'thu-tuong-chinh-phu' },
      place: 'Hà Nội',
      promulgationDate: { iso: '2026-04' },
    });
  });

  it('takes the place of a province from its issuer where the letters are near, and a year without month', async () => {
    const { plan } = await read(`
TỈNH ỦY QUẢNG NGÃI|ĐẢNG CỘNG SẢN VIỆT NAM
Số 45-KH/TU|Quảng Ngõũi, ngày 16 năm 202]
KẾ HOẠCH
Về kiểm tra
${body}`);
    expect([plan.place, plan.promulgationDate?.iso]).toEqual(['Quảng Ngãi', '2021']);
  });

  it('takes no line that says who decides into the subject', async () => {
    const { plan } = await read(
      `QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch kiểm tra\nTRƯỜNG BẠN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH\nĐiều 1. Ban hành Kế hoạch.`,
    );
    expect(plan.subject).toBe('Về việc ban hành Kế hoạch kiểm tra');
  });

  it('knows a name of which a word is gone by the room that it takes', async () => {
    const { plan } = await read(`KẾ HOẠCH\nVề kiểm tra\n${body}\nGIÁM ĐỐC\nHà Ba${' '.repeat(9)}|`);
    expect([plan.signer?.fullName, plan.signer?.position]).toEqual([null, 'GIÁM ĐỐC']);
  });

  it('takes two syllables that are read in doubt for the rest of a name', async () => {
    const signerOf = async (confidence: number) =>
      (await read(`KẾ HOẠCH\nVề kiểm tra\n${body}\nGIÁM ĐỐC\nN 4 Đinh Khải|`, confidence)).plan.signer?.fullName;
    expect([await signerOf(0.5), await signerOf(0.9)]).toEqual([null, 'Đinh Khải']);
  });
});

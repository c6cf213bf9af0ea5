/** The plans of samples/ whose gold is known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../eval/catalog.ts';
import type { GoldPlan } from '../../eval/gold.ts';
import { toAppendix } from '../plan-text.ts';
import type { PlanText } from '../plan-text.ts';
import { readMarkdownBody, toBlock } from './markdown.ts';

export function readHue(): PlanText {
  const gold = readGold('hue');
  return {
    letterhead: {
      superior: [],
      agency: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HUẾ'],
      code: 'Số: 263 /KH-UBND',
      placeAndDate: 'Huế, ngày 08 tháng 5 năm 2026',
    },
    title: 'KẾ HOẠCH',
    subject: [
      'Thực hiện Kết luận số 226-KL/TW ngày 11 tháng 12 năm 2025 của Ban Bí thư',
      'về việc chấn chỉnh lề lối làm việc, nâng cao hiệu quả hoạt động của hệ thống chính trị',
    ],
    blocks: readMarkdownBody('renderings/hue.md'),
    signature: {
      competence: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
      position: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Văn Mạnh',
    },
    recipients: gold.recipients,
    archive: 'Lưu: VT, CCHC.',
    appendix: toAppendix(gold, {
      label: 'PHỤ LỤC',
      title: 'PHÂN CÔNG NHIỆM VỤ CỤ THỂ',
      note: '(Kèm theo Kế hoạch số 263 /KH-UBND ngày 08 tháng 5 năm 2026 của Ủy ban nhân dân thành phố Huế)',
    }),
    gold,
  };
}

export function readEducation(): PlanText {
  const gold = readGold('so-gddt');
  return {
    letterhead: {
      superior: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
      agency: ['SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
      code: 'Số:        /KH-SGDĐT',
      placeAndDate: 'Hải Phòng, ngày       tháng      năm 2026',
    },
    title: 'KẾ HOẠCH',
    subject: [gold.subject ?? ''],
    blocks: readMarkdownBody('child/so-gddt.md'),
    signature: { competence: [], position: 'GIÁM ĐỐC', name: 'Lương Văn Việt' },
    recipients: gold.recipients,
    archive: 'Lưu: VT, TCCB.',
    appendix: null,
    gold,
  };
}

export function readConstruction(): PlanText {
  const gold = readGold('so-xay-dung');
  const body = readFileSync(new URL('./so-xay-dung.txt', import.meta.url), 'utf8');
  return {
    letterhead: {
      superior: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
      agency: ['SỞ XÂY DỰNG'],
      code: 'Số:      /KH- SXD',
      placeAndDate: 'Hải Phòng, ngày       tháng     năm 2026',
    },
    title: 'KẾ HOẠCH',
    subject: [gold.subject ?? ''],
    blocks: body
      .trim()
      .split('\n')
      .map((line) => ({ ...toBlock(line), ...(line.startsWith('(') ? { centered: true } : {}) })),
    signature: { competence: [], position: 'GIÁM ĐỐC', name: 'Nguyễn Thành Hưng' },
    recipients: gold.recipients,
    archive: 'Lưu: VT, VP.',
    appendix: toAppendix(gold, {
      label: 'PHỤ LỤC',
      title: '',
      note: '(Kèm theo Kế hoạch số          /KH-SXD ngày      /     /2026 của Sở Xây dựng)',
    }),
    gold,
  };
}

function readGold(name: string): GoldPlan {
  return JSON.parse(readFileSync(join(projectFolder, 'test/gold/plans', `${name}.json`), 'utf8')) as GoldPlan;
}

import type { FindingKind, Status } from '#model';

/** Verdicts as officers read them. */
export const statusLabel: Record<Status, string> = {
  covered: 'Đã có',
  partial: 'Có một phần',
  undetermined: 'Chưa xác định được',
  missing: 'Chưa có',
};

/** One sign a verdict, readable without colour. */
export const statusSign: Record<Status, string> = { covered: '✓', partial: '◐', undetermined: '?', missing: '✗' };

export const findingLabel: Record<FindingKind, string> = {
  'target-lowered': 'Chỉ tiêu thấp hơn',
  'target-missing': 'Thiếu chỉ tiêu',
  'deadline-later': 'Thời hạn muộn hơn',
  'deadline-missing': 'Thiếu thời hạn',
  'product-missing': 'Thiếu sản phẩm',
  'lead-missing': 'Thiếu đơn vị chủ trì',
  'component-missing': 'Thiếu nội dung',
};

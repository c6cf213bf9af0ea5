import type { Cycle } from '#model';

/** Vietnamese wording of the check of a subordinate plan: applicability, findings, reasons. */
export const applicabilityText = {
  lead: (p: { issuer: string }) => `${p.issuer} được giao chủ trì.`,
  group: (p: { issuer: string; group: string }) => `${p.issuer} thuộc “${p.group}” được giao chủ trì.`,
  'no-lead': () => 'Nhiệm vụ không nêu đơn vị chủ trì nên áp dụng cho mọi đơn vị.',
  support: (p: { issuer: string; leads: string }) => `${p.issuer} chỉ phối hợp; chủ trì là ${p.leads}.`,
  excepted: (p: { issuer: string; raw: string }) => `${p.issuer} được trừ ra (“${p.raw}”).`,
  other: (p: { issuer: string; leads: string }) => `Chủ trì là ${p.leads}, không phải ${p.issuer}.`,
  'no-issuer': () => 'Chưa xác định được cơ quan ban hành kế hoạch cấp dưới; coi như nhiệm vụ áp dụng.',
};

export const lackText = {
  'target-lowered': (p: { parent: string; child: string }) =>
    `Chỉ tiêu thấp hơn: cấp trên “${p.parent}”, kế hoạch này “${p.child}”.`,
  weakened: (p: { child: string }) => `Cam kết nhẹ hơn cấp trên: kế hoạch này ghi “${p.child}”; cần xem lại.`,
  'number-changed': (p: { parent: string; child: string }) =>
    `Con số khác với cấp trên: “${p.parent}” thành “${p.child}”.`,
  'own-part': (p: { parent: string; child: string }) =>
    `Cấp trên đặt chỉ tiêu chung “${p.parent}”, kế hoạch này ghi phần của mình “${p.child}”; cần xem có đúng phần được giao.`,
  'target-missing': (p: { parent: string }) => `Thiếu chỉ tiêu “${p.parent}”.`,
  'part-missing': (p: { parent: string }) =>
    `Cấp trên đặt chỉ tiêu chung “${p.parent}”, kế hoạch này chưa ghi phần của mình; cần xem lại.`,
  'deadline-later': (p: { parent: string; child: string }) =>
    `Thời hạn muộn hơn: cấp trên “${p.parent}”, kế hoạch này “${p.child}”.`,
  'deadline-missing': (p: { parent: string }) => `Chưa có mốc thời gian tương ứng với “${p.parent}”.`,
  'deadline-unbound': (p: { parent: string; child: string }) =>
    `Cấp trên ấn định “${p.parent}”, kế hoạch này chỉ ghi “${p.child}”.`,
  'cycle-missing': (p: { parent: string; cycles: string }) => `Thiếu kỳ ${p.cycles} (cấp trên: “${p.parent}”).`,
  'product-missing': (p: { parent: string }) => `Thiếu sản phẩm “${p.parent}”.`,
  'lead-missing': (p: { parent: string }) => `Chưa giao đơn vị chủ trì (cấp trên giao: ${p.parent}).`,
  'lead-passed': (p: { parent: string; child: string }) =>
    `Giao cho đơn vị khác chủ trì: cấp trên giao ${p.parent}, kế hoạch này giao ${p.child}.`,
  'component-missing': (p: { parent: string }) => `Chưa có nội dung “${p.parent}”.`,
  'action-missing': (p: { parent: string; object: string }) => `Chưa có việc “${p.parent}” đối với “${p.object}”.`,
};

/** Names of the features that raise or lower a verdict. */
export const featureLabel: Record<string, string> = {
  twin: 'Trùng nguyên văn',
  'number-twin': 'Trùng nguyên văn, khác con số',
  base: 'Khi chưa xét nội dung',
  key: 'Từ khóa chính',
  rank: 'Không thuộc nhiệm vụ khác',
  content: 'Nội dung trùng',
  action: 'Cùng loại việc',
  both: 'Trùng cả việc và nội dung',
  focus: 'Nói đúng trọng tâm',
  'start-covered': 'Mức chung của kết luận “đã có”',
  'start-partial': 'Mức chung của kết luận “có một phần”',
  'start-missing': 'Mức chung của kết luận “chưa có”',
  'only-told': 'Chỉ tuyên truyền, phổ biến hoặc cử người dự',
  'never-sure': 'Không bao giờ chắc chắn hoàn toàn',
  aim: 'Cùng đối tượng tác động',
  others: 'Làm cho đối tượng khác',
  said: 'Nói được nhiều nội dung',
  numbers: 'Cùng con số',
  meaning: 'Gần nghĩa, theo mô hình cắm thêm',
  'own-plan': 'Chính kế hoạch này là việc được giao',
  'word-for-word': 'Chép nguyên văn một phần của nhiệm vụ',
  routine: 'Việc chung mà mọi kế hoạch đều tự đặt ra',
  'unread-child': 'Kế hoạch cấp dưới chưa đọc được trọn vẹn',
  'uptake-heaviest': 'Phần nặng nhất của nhiệm vụ',
  'uptake-first': 'Phần nêu đầu tiên của nhiệm vụ',
  'uptake-taken': 'Số phần của nhiệm vụ đã có',
  'uptake-focus': 'Đoạn gần nhất không nói việc khác',
  'uptake-action': 'Đoạn gần nhất làm cùng loại việc',
  'uptake-topic': 'Cùng đề tài',
  'uptake-otherWork': 'Đoạn gần nhất làm việc khác với cùng đối tượng',
  'uptake-inOrder': 'Cùng từ ngữ, cùng thứ tự',
  'uptake-sameDay': 'Cùng thời hạn',
  'uptake-style': 'Cách viết của cả kế hoạch so với cấp trên',
  'uptake-stranger': 'Kế hoạch này thực hiện văn bản khác',
  'uptake-told': 'Đoạn gần nhất không phải việc được giao',
  'matter-focus': 'Đoạn gần nhất không nói việc khác',
  'matter-matter': 'Cùng vấn đề, cùng loại việc',
  'matter-reworded': 'Lời khác về cùng vấn đề',
  'matter-swapped': 'Giữ câu chữ, thay đối tượng',
  'matter-topic': 'Cùng đề tài',
  'matter-lost': 'Không nhắc đề tài chung của hai kế hoạch',
  'matter-style': 'Cách viết của cả kế hoạch so với cấp trên',
  'matter-stranger': 'Kế hoạch này thực hiện văn bản khác',
  lacks: 'Khả năng còn thiếu nội dung',
  components: 'Nội dung còn thiếu',
};

export const reasonText = {
  twin: () => 'Kế hoạch cấp dưới chép nguyên văn nhiệm vụ này.',
  'own-plan': () => 'Nhiệm vụ là xây dựng, ban hành kế hoạch thực hiện; kế hoạch cấp dưới chính là kế hoạch ấy.',
  components: (p: { count: number }) => `Còn thiếu ${p.count} nội dung nên chỉ có một phần.`,
  'twin-taken': () => 'Đoạn gần giống đã đáp ứng nhiệm vụ khác của cấp trên.',
  unread: (p: { cause: string }) => `Không kết luận là thiếu: ${p.cause}`,
};

/** What is wrong with a reranker. */
export const rerankerText = {
  missing: (p: { path: string }) => `không có tệp mô hình ${p.path}.`,
  unloaded: (p: { path: string; detail: string }) => `không nạp được mô hình ${p.path}: ${p.detail}`,
  noFunction: (p: { path: string }) =>
    `mô hình ${p.path} không có "export default" là một hàm nhận các cặp { task, passage } và trả về các số từ 0 đến 1.`,
  threw: (p: { detail: string }) => `mô hình so nghĩa dừng vì lỗi: ${p.detail}`,
  noList: (p: { given: string }) => `mô hình so nghĩa phải trả về một dãy số, lại trả về ${p.given}.`,
  wrongCount: (p: { asked: number; given: number }) =>
    `mô hình so nghĩa được hỏi ${p.asked} cặp, lại trả về ${p.given} số.`,
  outside: (p: { value: string; at: number }) =>
    `mô hình so nghĩa phải trả về các số từ 0 đến 1; số thứ ${p.at} là ${p.value}.`,
};

export const cycleLabel: Record<Cycle, string> = {
  year: 'năm',
  'half-year': '6 tháng',
  quarter: 'quý',
  month: 'tháng',
  week: 'tuần',
};

/** Wording of `kehoach inspect`: on the pictures and in the terminal. */
export const inspectText = {
  part: {
    issuer: 'Cơ quan ban hành',
    code: 'Số, ký hiệu',
    place: 'Địa danh',
    date: 'Ngày ban hành',
    documentType: 'Tên loại',
    subject: 'Trích yếu',
    competence: 'Thẩm quyền ký',
    position: 'Chức vụ',
    fullName: 'Người ký',
    recipients: 'Nơi nhận',
  },
  legend: { header: 'phần đầu, phần cuối văn bản', task: 'nhiệm vụ', cell: 'ô bảng', doubt: 'chỗ đọc chưa chắc' },
  doubt: 'cần xem lại',
  /** Number in our list, then the ordinal as printed. */
  taskTag: (number: number, ordinal: string | null) => (ordinal === null ? `#${number}` : `#${number} (${ordinal})`),
  spanTag: (rows: number, columns: number) =>
    [rows > 1 ? `↕${rows}` : '', columns > 1 ? `↔${columns}` : ''].filter(Boolean).join(' '),

  title: {
    header: 'Thông tin văn bản',
    tree: 'Cây văn bản',
    words: 'Chữ nhận dạng chưa chắc',
    notes: 'Lưu ý',
  },
  treeKey: '¶ đoạn, § mục, ▦ bảng (H hàng tiêu đề, | hàng; ↔ gộp cột, ↕ gộp hàng)',
  tasks: (count: number) => `Nhiệm vụ: ${count}`,
  absent: '(không thấy)',
  page: (page: number) => `[trang ${page}]`,
  word: (page: number, text: string, confidence: number) =>
    `trang ${page}: “${text}” (độ tin cậy ${Math.round(confidence * 100)}%)`,
  severity: { error: 'Lỗi', warning: 'Cần xem', info: 'Thông tin' },
  fact: {
    section: 'phần',
    lead: 'chủ trì',
    support: 'phối hợp',
    deadline: 'thời hạn',
    product: 'sản phẩm',
    confidence: 'độ tin cậy',
  },
  section: {
    appendix: 'phụ lục',
    body: 'nội dung',
    organization: 'tổ chức thực hiện',
    funding: 'kinh phí',
  },
};

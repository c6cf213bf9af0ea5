import { damageWords } from './damage.ts';
import { limitAdvice, limitWords, toNumberText } from './limits.ts';

/** What the codes of the operating system mean. */
const systemErrorText: Record<string, string> = {
  ENOENT: 'không có tệp này',
  EACCES: 'không có quyền đọc, đề nghị cấp quyền rồi chạy lại',
  EPERM: 'không có quyền đọc, đề nghị cấp quyền rồi chạy lại',
  EISDIR: 'đây là thư mục',
  ENOTFILE: 'không phải là tệp thường (thiết bị hoặc ống dẫn)',
  ELOOP: 'liên kết dẫn vòng tròn',
  ENAMETOOLONG: 'tên hoặc đường dẫn quá dài',
  EILSEQ: 'tên tệp không phải chữ Unicode (UTF-8), đề nghị đổi tên tệp',
  EBUSY: 'tệp đang được chương trình khác sử dụng',
  EIO: 'lỗi thiết bị lưu trữ',
  ERR_FS_FILE_TOO_LARGE: 'tệp quá lớn',
};

/** Content of a Word file that is not read. */
const unreadContent = {
  object: 'đối tượng nhúng (bảng Excel, tệp Word hoặc PDF)',
  file: 'tệp chèn vào văn bản (altChunk)',
  picture: 'ảnh cỡ lớn (có thể là trang quét hoặc bảng chụp)',
};

/** Files that only hold others. */
const holderText = {
  message: (format: string) => `Tệp là thư điện tử (${format}); đề nghị lưu tệp đính kèm ra rồi đọc tệp đó`,
  archive: (format: string) => `Tệp là gói nén (${format}); đề nghị giải nén rồi đọc từng văn bản bên trong`,
};

/**
 * Vietnamese wording of every diagnostic: code → (parameters) => sentence. Says what is wrong, where, and what to do.
 * The parameters of a code are those of its function.
 */
export const diagnosticText = {
  // reading the file
  'empty-file': () => 'Tệp rỗng (0 byte). Đề nghị gửi lại tệp.',
  'unknown-format': (p: { detail: string }) =>
    `Không nhận ra định dạng của tệp (${p.detail}). Chỉ đọc được PDF, Word (.docx, .doc), RTF, OpenDocument (.odt), ảnh (PNG, JPEG, TIFF), Markdown và văn bản thuần.`,
  'file-holds-files': (p: { what: 'message' | 'archive'; format: string }) => `${holderText[p.what](p.format)}.`,
  'unsupported-format': (p: { format: string }) =>
    `Chưa đọc được định dạng ${p.format}. Đề nghị lưu lại thành .docx hoặc PDF.`,
  'office-absent': (p: { format: string }) =>
    `Đọc ${p.format} cần LibreOffice, máy này không có. Đề nghị cài LibreOffice hoặc gửi bản .docx, PDF.`,
  'read-without-office': (p: { detail: string }) =>
    `Tệp .doc được đọc không qua LibreOffice (${p.detail}): chữ trong hình vẽ ghép và đối tượng nhúng có thể mất, cần xem lại.`,
  'content-unread': (p: { what: 'object' | 'file' | 'picture'; count: number }) =>
    `Tệp có ${p.count} ${unreadContent[p.what]}; nội dung trong đó chưa được đọc.`,
  'wrong-extension': (p: { extension: string; format: string }) =>
    `Tệp có đuôi ${p.extension} nhưng nội dung là ${p.format}; đã đọc theo nội dung.`,
  'file-damaged': (p: { format: string; detail: string }) =>
    `Tệp ${p.format} bị hỏng hoặc bị cắt cụt (${damageWords(p.detail)}). Đề nghị gửi lại tệp.`,
  'file-encrypted': (p: { format: string }) => `Tệp ${p.format} đặt mật khẩu mở. Đề nghị gửi tệp không có mật khẩu.`,
  'file-unreadable': (p: { detail: string }) => `Không đọc được tệp: ${systemErrorText[p.detail] ?? p.detail}.`,
  'folder-unreadable': (p: { detail: string }) =>
    `Không mở được thư mục (${systemErrorText[p.detail] ?? p.detail}); các văn bản bên trong chưa được đọc.`,
  'no-text-layer': (p: { page: number }) =>
    `Trang ${p.page} không có lớp chữ (bản quét hoặc ảnh); chưa đọc được nội dung trang này.`,
  'garbled-text-layer': (p: { page: number }) =>
    `Lớp chữ của trang ${p.page} không đọc được thành tiếng Việt (phông hoặc bảng mã hỏng).`,
  'page-read-by-ocr': (p: { page: number; reason: string }) =>
    `Trang ${p.page} được đọc bằng nhận dạng chữ (OCR) vì ${p.reason}; đề nghị đối chiếu số liệu với bản gốc.`,
  'ocr-doubtful': (p: { page: number; confidence: number }) =>
    `Trang ${p.page} nhận dạng chữ không rõ (độ tin cậy ${p.confidence}%); kết quả của trang này cần kiểm tra lại.`,
  'ocr-number-doubtful': (p: { page: number; read: string; other: string }) =>
    `Trang ${p.page}: “${p.read}” đọc từ ảnh không chắc chắn (lần đọc khác${p.other === '' ? ' không ra chữ' : `: “${p.other}”`}); cần đối chiếu với bản gốc.`,
  'page-damaged': (p: { page: number; detail: string }) =>
    `Trang ${p.page} có phần không đọc được (${p.detail}), nội dung của phần đó bị thiếu; đề nghị đối chiếu với bản gốc.`,
  'page-failed': (p: { page: number; detail: string }) =>
    `Không đọc được trang ${p.page} (${damageWords(p.detail)}); nội dung trang này bị thiếu, đề nghị đối chiếu với bản gốc.`,
  // tables
  'table-word-outside': (p: { page: number; words: string }) =>
    `Bảng ở trang ${p.page}: có chữ không nằm trọn trong một ô (${p.words}); cần xem lại.`,
  'table-ordinal-gap': (p: { page?: number; before: string; after: string }) =>
    `Bảng${p.page === undefined ? '' : ` ở trang ${p.page}`}: số thứ tự nhảy từ ${p.before} sang ${p.after}; có thể thiếu hoặc dính dòng.`,
  'table-columns-unknown': (p: { page: number; headings: string }) =>
    `Bảng ở trang ${p.page} có tiêu đề cột không nhận ra (${p.headings}); không lấy nhiệm vụ từ bảng này.`,
  'table-of-indicators': (p: { page?: number }) =>
    `Bảng${p.page === undefined ? '' : ` ở trang ${p.page}`} nêu chỉ tiêu và đơn vị theo dõi, không giao nhiệm vụ; các chỉ tiêu này không được đối chiếu.`,
  'table-left-blank': (p: { page?: number; rows: number }) =>
    `Bảng${p.page === undefined ? '' : ` ở trang ${p.page}`} có ${p.rows} dòng nêu công việc nhưng các cột khác để trống, được coi là biểu mẫu; nếu là bảng giao nhiệm vụ thì cần xem lại.`,
  'table-flattened': (p: { page: number; line: string }) =>
    `Bảng ở trang ${p.page} không có đường kẻ, không tách được các cột (“${p.line}”): các dòng của bảng có thể bị đọc thành nhiệm vụ sai. Đề nghị dùng bản Word, hoặc xem lại bảng.`,
  // extraction
  'no-tasks': () => 'Không tìm thấy nhiệm vụ nào trong văn bản.',
  'not-a-plan': (p: { type: string }) => `Văn bản không phải kế hoạch (${p.type}).`,
  'plan-attached': (p: { title: string }) => `Nhiệm vụ lấy từ văn bản ban hành kèm theo (“${p.title}”).`,
  'further-document': (p: { title: string; name: string }) =>
    `Tệp còn chứa một văn bản khác (“${p.title}”), ghi riêng thành ${p.name}.`,
  'no-issuer': () => 'Không xác định được cơ quan ban hành.',
  'no-code': () => 'Không tìm thấy số, ký hiệu văn bản.',
  'number-blank': (p: { raw: string }) => `Văn bản để trống số (“${p.raw}”).`,
  'date-incomplete': (p: { raw: string }) => `Ngày ban hành chưa ghi đủ (“${p.raw}”).`,
  'code-doubtful': (p: { raw: string }) =>
    `Số, ký hiệu đọc từ ảnh không chắc chắn (“${p.raw}”); đề nghị đối chiếu với bản gốc.`,
  'date-doubtful': (p: { raw: string }) =>
    `Ngày ban hành đọc từ ảnh không chắc chắn (“${p.raw}”); đề nghị đối chiếu với bản gốc.`,
  'subject-doubtful': (p: { raw: string }) =>
    `Trích yếu đọc từ ảnh không chắc chắn (“${p.raw}”); đề nghị đối chiếu với bản gốc.`,
  'signer-doubtful': (p: { raw: string }) =>
    `Họ tên người ký đọc từ ảnh không chắc chắn (“${p.raw}”); đề nghị đối chiếu với bản gốc.`,
  'deadline-unknown': (p: { raw: string; task: string }) =>
    `Nhiệm vụ ${p.task}: thời hạn “${p.raw}” không quy được về ngày tháng.`,
  'lead-unknown': (p: { raw: string; task: string }) =>
    `Nhiệm vụ ${p.task}: không nhận ra cơ quan chủ trì trong “${p.raw}”.`,
  'appendix-absent': (p: { mention: string }) =>
    `Văn bản nói có phụ lục kèm theo (“${p.mention}”) nhưng trong tệp không có.`,
  'appendix-unread': (p: { mention: string }) =>
    `Văn bản giao nhiệm vụ ở phụ lục (“${p.mention}”) nhưng không đọc được nhiệm vụ nào trong bảng của phụ lục; đề nghị xem lại bảng.`,
  'annex-alone': (p: { code: string }) =>
    `Tệp chỉ có phụ lục kèm theo văn bản ${p.code}, không có văn bản đó; nhiệm vụ của phụ lục được đối chiếu riêng. Đề nghị ghép vào văn bản, hoặc để hai tệp cùng thư mục và chạy check không có --parent.`,
  'annex-joined': (p: { file: string }) => `Đã gộp nhiệm vụ của phụ lục ở tệp ${p.file}.`,
  'tasks-unchecked': (p: { checked: number; left: number }) =>
    `Chỉ đối chiếu ${p.checked} nhiệm vụ trong phụ lục; ${p.left} nhiệm vụ ở phần nội dung không được đối chiếu riêng. Muốn đối chiếu tất cả, thêm “--section all”.`,
  // running
  'limit-exceeded': (p: { limit: string; found: number; allowed: number; place?: string }) => {
    const { about, unit } = limitWords(p.limit);
    const place = p.place === undefined ? '' : ` (${p.place})`;
    const found = `${toNumberText(p.found)} ${unit}${place}, giới hạn là ${toNumberText(p.allowed)}`;
    return `Vượt giới hạn về ${about}: ${found}. ${limitAdvice(p.limit, p.found, p.allowed)}`;
  },
  'worker-timeout': (p: { seconds: number }) =>
    `Đọc quá ${toNumberText(p.seconds)} giây, đã dừng. ${limitAdvice('seconds', p.seconds * 3, p.seconds)}`,
  'worker-memory': (p: { megabytes: number }) =>
    `Đọc cần quá ${toNumberText(p.megabytes)} MB bộ nhớ, đã dừng. ${limitAdvice('memory', p.megabytes * 2, p.megabytes)}`,
  'worker-crashed': (p: { detail: string }) =>
    `Tiến trình đọc bị dừng đột ngột (${p.detail}). Đề nghị lưu lại tệp thành .docx hoặc PDF rồi đọc lại.`,
};

export type DiagnosticCode = keyof typeof diagnosticText;

/** Parameters that the wording of `C` takes. */
export type DiagnosticParams<C extends DiagnosticCode> =
  Parameters<(typeof diagnosticText)[C]> extends [infer P] ? P : Record<string, never>;

/** Wording of the command line. */
export const cliText = {
  noFamilies:
    'không có văn bản nào nói là thực hiện một kế hoạch khác trong số các văn bản này; đề nghị chỉ rõ kế hoạch cấp trên bằng --parent',
  family: (parent: string, children: readonly string[]) => `Kế hoạch cấp trên ${parent}: ${children.join(', ')}`,
  annex: (file: string, of: string | null) =>
    of === null
      ? `${file} là phụ lục rời, không rõ của văn bản nào ở đây; không đối chiếu.`
      : `${file} là phụ lục của ${of}; đã gộp vào ${of}.`,
  superseded: (file: string, by: string) => `${file} là bản khác (dự thảo, bản cũ hoặc bản sao) của ${by}; lấy ${by}.`,
  parentAbsent: (code: string, citedBy: readonly string[]) =>
    `Không có ${code} trong số các văn bản này (được dẫn là kế hoạch cấp trên ở ${citedBy.join(', ')}).`,
  pairedBySubject: (file: string, parent: string) =>
    `${file} được ghép với ${parent} theo trích yếu, vì số của kế hoạch cấp trên để trống, không được dẫn hoặc dẫn sai ngày; đề nghị kiểm tra.`,
  amended: (file: string, by: string) => `${file} được ${by} sửa đổi, bổ sung; đề nghị xem cả hai.`,
  parentUnclear: (file: string, code: string | null, candidates: readonly string[]) =>
    `Không rõ kế hoạch cấp trên của ${file}${code === null ? '' : ` (dẫn ${code})`} là văn bản nào trong số ${candidates.join(', ')}; chưa đối chiếu ${file}.`,
  circle: (files: readonly string[]) =>
    `Các văn bản dẫn vòng nhau là kế hoạch cấp trên, chưa ghép: ${files.join(' → ')}.`,
  unreadMayBeParent: (files: readonly string[]) =>
    `Không đọc được ${files.join(', ')}: trong đó có thể có kế hoạch cấp trên hoặc kế hoạch của đơn vị.`,
  noParentCited: (file: string) => `${file} không dẫn kế hoạch cấp trên nào.`,

  program: 'Đọc kế hoạch hành chính, lấy ra nhiệm vụ và đối chiếu kế hoạch cấp dưới với kế hoạch cấp trên.',
  parse: 'Đọc các văn bản và ghi nhiệm vụ của từng văn bản thành tệp JSON.',
  check: 'Đối chiếu các kế hoạch cấp dưới với một kế hoạch cấp trên.',
  inspect: 'Cho thấy chương trình hiểu một văn bản thế nào: in cây văn bản và nhiệm vụ, vẽ lên hình từng trang.',
  inspectFile: 'tệp cần xem',
  inspectPage: 'chỉ vẽ trang này',
  noPictures: 'Định dạng này không có trang để vẽ; chỉ in cây văn bản và nhiệm vụ.',
  noSuchPage: (page: number, count: number) => `không có trang ${page}; văn bản có ${count} trang.`,
  notFile: (path: string) => `${path} không phải là tệp.`,
  fileUnread: (path: string) => `không đọc được tệp ${path}.`,
  drawn: (count: number, folder: string) => `Đã vẽ ${count} trang vào ${folder}`,
  schema: 'Ghi JSON Schema của các tệp kết quả.',
  inputs: 'tệp hoặc thư mục; thư mục được tìm cả các thư mục con',
  output: 'thư mục ghi kết quả',
  json: 'in kết quả dạng JSON ra đầu ra chuẩn; thông báo khác ra đầu ra lỗi',
  parent: 'kế hoạch cấp trên; không ghi thì tìm trong số các văn bản, theo căn cứ mà từng văn bản dẫn',
  section:
    'nhiệm vụ nào của kế hoạch cấp trên: appendix (phụ lục), body (nội dung) hoặc all (tất cả); không ghi thì lấy phụ lục nếu có, nếu không thì nội dung',
  units:
    'danh sách các đơn vị phải gửi kế hoạch (.xlsx, .csv, .json, hoặc .txt mỗi dòng một đơn vị); cho biết đơn vị nào chưa gửi',
  reranker: 'mô hình so nghĩa cắm thêm: tệp .mjs trên máy này, hỏi đến khi câu chữ chưa đủ để kết luận (xem README)',
  exitZero: 'luôn kết thúc với mã 0 khi đã đối chiếu xong',
  timeout: 'thời gian tối đa để đọc một văn bản (giây), như --limit seconds=SỐ',
  memory: 'bộ nhớ tối đa của một tiến trình đọc (MB), như --limit memory=SỐ',
  limit: 'đặt lại một giới hạn ở danh sách dưới đây; dùng được nhiều lần',
  limits: 'Giới hạn (văn bản vượt quá thì không đọc, các văn bản khác vẫn được đọc):',
  jobs: 'số văn bản đọc cùng lúc',
  noCache: 'đọc lại tất cả, kể cả văn bản không thay đổi',
  help: 'hiện hướng dẫn',
  helpCommand: 'hiện hướng dẫn của một lệnh',
  version: 'hiện số phiên bản',
  exitCodesParse:
    'Mã kết thúc: 0 – đọc được tất cả; 1 – có văn bản không đọc được (các văn bản khác vẫn được ghi); 2 – dùng sai.',
  exitCodesInspect:
    'Mã kết thúc: 0 – đọc được; 1 – không đọc được, hoặc đọc chưa đủ; 2 – dùng sai hoặc không mở được tệp.',
  exitCodesCheck:
    'Mã kết thúc: 0 – mọi nhiệm vụ được giao đều đã có; 1 – còn khoảng trống, mục chưa xác định được hoặc văn bản không đọc được; 2 – dùng sai hoặc không đọc được kế hoạch cấp trên.',
  placeholder: {
    inputs: 'tệp',
    output: 'THƯ_MỤC',
    file: 'TỆP',
    number: 'SỐ',
    limit: 'TÊN=SỐ',
    section: 'PHẦN',
    command: 'lệnh',
  },
  examples: 'Ví dụ:',

  title: { usage: 'Cách dùng:', arguments: 'Tham số:', options: 'Tùy chọn:', commands: 'Lệnh:' },
  optionsWord: 'tùy chọn',
  commandWord: 'lệnh',
  defaultWord: 'mặc định',
  error: (message: string) => `Lỗi: ${message}`,
  seeHelp: 'Xem hướng dẫn bằng tùy chọn --help.',
  unknownOption: (name: string) => `không có tùy chọn ${name}.`,
  unknownCommand: (name: string) => `không có lệnh ${name}.`,
  missingArgument: () => 'chưa nêu tệp hoặc thư mục nào.',
  optionMissingArgument: (name: string) => `tùy chọn ${name} thiếu giá trị.`,
  missingOption: (name: string) => `thiếu tùy chọn bắt buộc ${name}.`,
  invalidArgument: (option: string, value: string) => `giá trị “${value}” của ${option} không hợp lệ`,
  excessArguments: () => 'thừa tham số.',
  wrongUsage: (detail: string) => `dùng sai (${detail}).`,
  notPositive: 'cần một số nguyên dương',
  notLimit: (names: readonly string[]) => `cần TÊN=SỐ, với TÊN là một trong: ${names.join(', ')}`,
  notSection: 'cần appendix, body hoặc all',

  noInputs: 'không tìm thấy văn bản nào trong các tệp, thư mục đã nêu.',
  noChildren: 'không có kế hoạch cấp dưới nào để đối chiếu.',
  parentUnread: (file: string, reason: string) => `không đọc được kế hoạch cấp trên ${file}: ${reason}`,
  parentWithoutTasks: (file: string) => `kế hoạch cấp trên ${file} không có nhiệm vụ nào để đối chiếu.`,
  unitsUnread: (file: string) => `không đọc được danh sách đơn vị ${file}.`,
  unitsNotList: (file: string) =>
    `không đọc được danh sách đơn vị ${file}: cần tệp .xlsx, .csv, .txt hoặc .json; đề nghị lưu lại thành .xlsx hoặc .csv.`,
  unitsEmpty: (file: string) => `danh sách đơn vị ${file} không nêu tên đơn vị nào.`,
  unitsOpenQuote: (file: string, row: number) =>
    `danh sách đơn vị ${file}, dòng ${row}: có dấu ngoặc kép mở mà không đóng.`,
  unitNameMissing: (file: string, row: number, column: string) =>
    `danh sách đơn vị ${file}, dòng ${row}, cột ${column}: thiếu tên đơn vị.`,
  unitsNotJson: (file: string, place: string) => `danh sách đơn vị ${file} không đúng định dạng JSON (${place}).`,
  unitsWithoutList: (file: string) => `danh sách đơn vị ${file}: không có danh sách nào trong tệp JSON.`,
  unitEntryWrong: (file: string, number: number) =>
    `danh sách đơn vị ${file}, phần tử thứ ${number}: cần tên đơn vị hoặc một đối tượng có tên đơn vị.`,
  lineAndColumn: (line: number, column: number) => `dòng ${line}, cột ${column}`,
  unwritable: (folder: string, detail: string) => `không ghi được kết quả vào ${folder}: ${detail}`,
  unexpected: (detail: string) => `chương trình gặp lỗi: ${detail}`,
  stopped: 'Đã dừng theo yêu cầu.',
  renamed: (path: string, name: string) => `Có tệp khác trùng tên: kết quả của ${path} được ghi với tên ${name}.json.`,
  parentSkipped: (path: string) => `${path} là kế hoạch cấp trên, không đối chiếu với chính nó.`,

  progressBar: 'Đang đọc {bar} {value}/{total} · {name}',
  progressLine: (done: number, total: number, words: string) => `[${done}/${total}] ${words}`,
  read: (name: string, tasks: number) => `${name}: ${tasks} nhiệm vụ`,
  readCached: (name: string, tasks: number) => `${name}: ${tasks} nhiệm vụ (không thay đổi, dùng kết quả đã có)`,
  unread: (name: string, reason: string) => `${name}: không đọc được – ${reason}`,
  readPartly: (name: string, tasks: number, reason: string) => `${name}: ${tasks} nhiệm vụ, đọc chưa đủ – ${reason}`,
  readingParent: (file: string) => `Đọc kế hoạch cấp trên: ${file}`,
  parsed: (read: number, total: number) => `Đã đọc ${read}/${total} văn bản.`,
  partly: (count: number) => `${count} văn bản đọc chưa đủ:`,
  failed: (count: number) => `${count} văn bản không đọc được:`,
  notes: 'Lưu ý:',
  moreNotes: (count: number) => `… và ${count} lưu ý khác, xem trong tệp JSON.`,
  written: 'Kết quả đã ghi:',
  writtenPlans: (folder: string) => `${folder} – nhiệm vụ của từng văn bản`,
  writtenCoverage: (folder: string) => `${folder} – đối chiếu từng đơn vị`,
  writtenRun: (file: string) => `${file} – tổng hợp`,
  writtenHtml: (file: string) => `${file} – báo cáo, mở bằng trình duyệt`,
  writtenXlsx: (file: string) => `${file} – bảng tính Excel`,
  writtenSchema: (folder: string) => `${folder} – JSON Schema`,
};

/**
 * What plans count. A number with one of these is a target where it is commanded ("tổ chức 02 hội nghị"). Nouns that only
 * structure a text ("05 nhiệm vụ", "03 nhóm giải pháp", "6 rõ") are left out.
 */
const counted = [
  'hội nghị|hội thảo|tọa đàm|diễn đàn|hội thi|cuộc thi|cuộc họp|cuộc|phiên giao dịch|phiên|đợt|lớp|khóa|buổi|chuyến|lượt người|lượt khách|lượt|lần|kỳ|số|ca|vòng|mẫu',
  'mô hình|điểm cầu|điểm|cụm công nghiệp|khu công nghiệp|cụm|khu|mỏ|tuyến đường|tuyến phố|tuyến|công trình|nhà văn hóa|nhà ở xã hội|nhà ở|nhà|căn hộ|căn|phòng học|phòng|trạm y tế|trạm|trung tâm|chợ|cầu|đập|cống|hồ|bãi|vùng|vườn',
  'trường hợp|trường học|trường|cơ sở|đơn vị|xã|phường|thôn|bản|làng|tổ dân phố|khu dân cư|hợp tác xã|tổ hợp tác|doanh nghiệp|hộ gia đình|hộ kinh doanh|hộ nghèo|hộ cận nghèo|hộ|câu lạc bộ|tổ|đội viên|đội|đầu mối|nhóm trẻ|tổ chức|cơ quan',
  'người lao động|lao động|công dân|người|học viên|học sinh|sinh viên|cán bộ|công chức|giáo viên|bác sĩ|đảng viên|đoàn viên|hội viên|chuyên gia|tình nguyện viên|hòa giải viên|tuyên truyền viên|cộng tác viên|báo cáo viên|huấn luyện viên|trẻ em|trẻ|thanh niên|phụ nữ|đối tượng|lượt cán bộ|nhân lực|khách du lịch|khách',
  'văn bản|tin bài|tin, bài|bài viết|bài|tin|phóng sự|chuyên đề|chuyên mục|chuyên trang|video clip|video|clip|infographic|phiếu|tờ rơi|tờ gấp|tờ|cuốn|quyển|bộ tài liệu|bộ|bản tin|panô|pano|băng rôn|khẩu hiệu|áp phích|tài liệu|ấn phẩm|tác phẩm|câu chuyện',
  'sản phẩm OCOP|sản phẩm|dịch vụ công trực tuyến|dịch vụ công|dịch vụ|thủ tục hành chính|thủ tục|TTHC|hồ sơ|tài khoản|chữ ký số|chứng thư số|cơ sở dữ liệu|phần mềm|nền tảng|hệ thống|ứng dụng|thiết bị|camera|máy tính|máy|xe|thùng rác|thùng',
  'đề tài|đề án|sáng kiến|giải pháp hữu ích|ý tưởng|dự án|nhãn hiệu|chỉ dẫn địa lý|bằng sáng chế|sáng chế|giấy chứng nhận|giống|phần quà|suất quà|suất học bổng|suất|học bổng|sổ bảo hiểm|thẻ|đơn vị máu|giường bệnh|giường|ngôi|thuê bao|tiêu chí',
  'kilômét|km2|km²|km|mét vuông|m2|m²|m3|m³|mét|héc ta|hecta|ha|tấn|tạ|kg|lít|kWh|MW|MWh|MWp|con|cây xanh|cây|bậc|điểm phần trăm|vị trí|thửa đất|thửa',
  'tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|đồng|tỷ USD|triệu USD|USD|tỷ đô la|triệu đô la',
];

const forms = counted.flatMap((row) => row.split('|')).sort((a, b) => b.length - a.length);

/** One counted noun, no groups. */
export const unitPattern = String.raw`(?:${forms.map((form) => form.replace(/\s+/gu, String.raw`\s+`)).join('|')})(?![\p{L}\d])`;

/** Money: a scope ("dự án trên 10 tỷ đồng") unless something is to be raised or spent. */
export const isMoney = (unit: string): boolean => /(?:đồng|USD|đô la)$/iu.test(unit);

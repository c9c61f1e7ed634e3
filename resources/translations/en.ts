<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name></name>
    <message>
        <source>Chưa gọi</source>
        <translation>Not called</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Awaiting papers</translation>
    </message>
    <message>
        <source>Chờ trả</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>Không dùng ĐT thông minh</source>
        <translation>No smartphone</translation>
    </message>
    <message>
        <source>Quá %1 ngày</source>
        <translation>Over %1 days</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quá hạn bổ sung</source>
        <translation>Papers overdue</translation>
    </message>
    <message>
        <source>Sắp hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Trả qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Đang làm</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đã hẹn đến</source>
        <translation>Will come</translation>
    </message>
    <message>
        <source>Đã trả hôm nay</source>
        <translation>Handed over today</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Đã đánh giá hôm nay</source>
        <translation>Rated today</translation>
    </message>
</context>
<context>
    <name>AcknowledgeDialog</name>
    <message>
        <source>%1 · %2 %3: %4</source>
        <translation>%1 · %2 %3: %4</translation>
    </message>
    <message>
        <source>Trả lời (không bắt buộc)</source>
        <translation>Reply (optional)</translation>
    </message>
    <message>
        <source>Trả lời đôn đốc</source>
        <translation>Reply to directive</translation>
    </message>
    <message>
        <source>Đã xem, trả lời</source>
        <translation>Seen, send reply</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Không làm được lúc này, để lại: %1.</source>
        <translation>Cannot be done now, left out: %1.</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>%1 sẽ in.</source>
        <translation>%1 will be printed.</translation>
    </message>
    <message>
        <source>%1 số %2 sẽ in.</source>
        <translation>%1 no. %2 will be printed.</translation>
    </message>
    <message>
        <source>%1: %2 hồ sơ.</source>
        <translation>%1: %2 dossiers.</translation>
    </message>
    <message>
        <source>%1: hồ sơ %2.</source>
        <translation>%1: dossier %2.</translation>
    </message>
    <message>
        <source>Danh sách bàn giao sẽ in.</source>
        <translation>The hand-over list will be printed.</translation>
    </message>
    <message>
        <source>Hẹn trả %1.</source>
        <translation>Due %1.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>AgeCard</name>
    <message>
        <source>Chờ nhận</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Tuổi hồ sơ</source>
        <translation>Age of dossiers</translation>
    </message>
    <message>
        <source>Đang làm</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ApologyDialog</name>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Chưa có người ký. Văn bản xin lỗi phải có người ký.</source>
        <translation>No signer yet. A letter of apology must be signed.</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Gửi văn bản</source>
        <translation>Delivery of the letter</translation>
    </message>
    <message>
        <source>Hồ sơ này đã hẹn lại %1 lần; quy định cho %2 lần (%3). Lần này ghi bạn là người duyệt. Ngày hẹn cũ vẫn giữ trong diễn biến.</source>
        <translation>New dates set so far: %1; allowed: %2 (%3). This time you are recorded as the approver. The old due date stays in the history.</translation>
    </message>
    <message>
        <source>Lý do ghi trong văn bản xin lỗi</source>
        <translation>Reason given in the letter</translation>
    </message>
    <message>
        <source>Lập văn bản xin lỗi</source>
        <translation>Make the letter of apology</translation>
    </message>
    <message>
        <source>Một lý do và một ngày cho %1 hồ sơ; mỗi hồ sơ một văn bản.</source>
        <translation>One reason and one date for %1 dossiers; one letter each.</translation>
    </message>
    <message>
        <source>Ngày hẹn mới</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Ngày hẹn mới phải sau %1.</source>
        <translation>The new due date must be after %1.</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Tin nhắn</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Trao tay</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Văn bản xin lỗi gửi chậm nhất %1 ngày làm việc trước hạn (%2). Hồ sơ đến hạn %3: vẫn lập được, gửi ngay trong buổi này.</source>
        <translation>A letter of apology goes out at least %1 working days before the due date (%2). This one is due %3: it can still be made; send it this half-day.</translation>
    </message>
    <message>
        <source>Xin lỗi và gia hạn</source>
        <translation>Apologise and extend</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>Đang hẹn %1. Ngày hẹn mới thay ngày này.</source>
        <translation>Due %1 now. The new due date replaces it.</translation>
    </message>
    <message>
        <source>Đã quá hạn %1. Hạn này vẫn tính; công dân biết ngày có kết quả.</source>
        <translation>Overdue since %1. That date still counts; the citizen learns when the result comes.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Bộ phận Một cửa</source>
        <translation>Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>Một Cửa</source>
        <translation>Một Cửa</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
</context>
<context>
    <name>BarRows</name>
    <message>
        <source>dưới mục tiêu</source>
        <translation>below target</translation>
    </message>
</context>
<context>
    <name>BehindBar</name>
    <message>
        <source>Bảng theo dõi</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Bỏ lọc, về các danh sách thường</source>
        <translation>Remove the filter, back to the usual lists</translation>
    </message>
    <message>
        <source>Hồ sơ đằng sau một con số</source>
        <translation>Dossiers behind a figure</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Bảng theo dõi</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Chọn hồ sơ quá hạn</source>
        <translation>Choose an overdue dossier</translation>
    </message>
    <message>
        <source>Chọn ngày…</source>
        <translation>Choose dates…</translation>
    </message>
    <message>
        <source>In bảng theo dõi</source>
        <translation>Print board</translation>
    </message>
    <message>
        <source>In bảng theo dõi  F9</source>
        <translation>Print board  F9</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Mở hồ sơ, mở danh sách sau con số</source>
        <translation>Open the dossier, open the list behind a figure</translation>
    </message>
    <message>
        <source>Quầy %1 %2</source>
        <translation>Desk %1 %2</translation>
    </message>
    <message>
        <source>Quầy %1: %2 ngày trước</source>
        <translation>Desk %1: %2 days ago</translation>
    </message>
    <message>
        <source>Soạn văn bản xin lỗi</source>
        <translation>Write a letter of apology</translation>
    </message>
    <message>
        <source>Số liệu: %1</source>
        <translation>Figures: %1</translation>
    </message>
    <message>
        <source>Theo cán bộ</source>
        <translation>By officer</translation>
    </message>
    <message>
        <source>Theo lĩnh vực</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Tháng báo cáo trước (%1)</source>
        <translation>Last reporting month (%1)</translation>
    </message>
    <message>
        <source>Tháng theo lịch (%1)</source>
        <translation>Calendar month (%1)</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Đánh dấu hồ sơ</source>
        <translation>Tick the dossier</translation>
    </message>
    <message>
        <source>Đôn đốc hồ sơ đã chọn</source>
        <translation>Urge on the chosen dossiers</translation>
    </message>
    <message>
        <source>Đổi kỳ</source>
        <translation>Change period</translation>
    </message>
</context>
<context>
    <name>BoardPrinting</name>
    <message>
        <source>Bảng theo dõi</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Lưu bảng theo dõi</source>
        <translation>Save board</translation>
    </message>
    <message>
        <source>Đã in bảng theo dõi ở máy “%1”.</source>
        <translation>The board was printed on “%1”.</translation>
    </message>
    <message>
        <source>Đã lưu bảng theo dõi: %1</source>
        <translation>The board was saved: %1</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>phím %1</source>
        <translation>key %1</translation>
    </message>
</context>
<context>
    <name>CalendarDayList</name>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Mười hai tháng</source>
        <translation>Twelve months</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ngày khác thường</source>
        <translation>Unusual days</translation>
    </message>
    <message>
        <source>Những ngày nào</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>Sắp tới</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Thêm ngày của xã</source>
        <translation>Add a commune day</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Xem lịch</source>
        <translation>View calendar</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CalendarDays</name>
    <message>
        <source>%1 (dự kiến)</source>
        <translation>%1 (expected)</translation>
    </message>
    <message>
        <source>%1, dời hạn</source>
        <translation>%1, deadlines move</translation>
    </message>
    <message>
        <source>Chưa chốt</source>
        <translation>Not settled</translation>
    </message>
    <message>
        <source>Làm %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Make-up day</translation>
    </message>
    <message>
        <source>Nghỉ</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>Nghỉ lễ</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Nhận hồ sơ %1</source>
        <translation>Dossiers received %1</translation>
    </message>
    <message>
        <source>Nhận sáng %1</source>
        <translation>Open in the morning %1</translation>
    </message>
    <message>
        <source>chưa có văn bản chính thức</source>
        <translation>no official document yet</translation>
    </message>
    <message>
        <source>chưa ghi văn bản</source>
        <translation>no document given</translation>
    </message>
    <message>
        <source>cả nước</source>
        <translation>national</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>làm bù, làm nửa ngày</source>
        <translation>make-up day, half day</translation>
    </message>
    <message>
        <source>nghỉ hằng tuần</source>
        <translation>weekly rest</translation>
    </message>
    <message>
        <source>nghỉ lễ, nghỉ bù</source>
        <translation>public holiday, day in lieu</translation>
    </message>
    <message>
        <source>xã</source>
        <translation>commune</translation>
    </message>
    <message>
        <source>xã nhận thêm</source>
        <translation>extra day of the commune</translation>
    </message>
    <message>
        <source>xã · chưa lưu</source>
        <translation>commune · not saved</translation>
    </message>
    <message>
        <source>xã đóng quầy</source>
        <translation>desk closed by the commune</translation>
    </message>
    <message>
        <source>Đóng quầy chiều</source>
        <translation>Desk closed in the afternoon</translation>
    </message>
    <message>
        <source>Đóng quầy cả ngày</source>
        <translation>Desk closed all day</translation>
    </message>
    <message>
        <source>Đóng quầy một phần</source>
        <translation>Desk closed part of the day</translation>
    </message>
    <message>
        <source>Đóng quầy sáng</source>
        <translation>Desk closed in the morning</translation>
    </message>
</context>
<context>
    <name>CalendarPreviewDialog</name>
    <message>
        <source>%1 hồ sơ đang làm sẽ tính ra ngày hẹn khác.</source>
        <translation>Open dossiers that get another due date: %1.</translation>
    </message>
    <message>
        <source>%1 ngày đổi, không hồ sơ nào đổi ngày hẹn.</source>
        <translation>Days that change: %1. No dossier gets another due date.</translation>
    </message>
    <message>
        <source>Dùng lịch này</source>
        <translation>Use this calendar</translation>
    </message>
    <message>
        <source>Dùng lịch năm %1, bản %2?</source>
        <translation>Use the calendar of %1, version %2?</translation>
    </message>
    <message>
        <source>Giấy hẹn đã in</source>
        <translation>Printed slip</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Hồ sơ nhận từ nay tính theo lịch mới.</source>
        <translation>Dossiers received from now on follow the new calendar.</translation>
    </message>
    <message>
        <source>Hồ sơ đang làm có ngày hẹn khác</source>
        <translation>Open dossiers with another due date</translation>
    </message>
    <message>
        <source>Không ngày nào đổi.</source>
        <translation>No day changes.</translation>
    </message>
    <message>
        <source>Lưu thay đổi</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Lưu thay đổi lịch làm việc?</source>
        <translation>Save the changes to the working calendar?</translation>
    </message>
    <message>
        <source>Lịch mới</source>
        <translation>New calendar</translation>
    </message>
    <message>
        <source>Lịch mới tính</source>
        <translation>New calendar gives</translation>
    </message>
    <message>
        <source>Lịch này giống lịch đang dùng.</source>
        <translation>This calendar is the same as the one in use.</translation>
    </message>
    <message>
        <source>Lịch đang dùng</source>
        <translation>Calendar in use</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ngày đã in trên giấy hẹn không tự đổi và vẫn có giá trị. Xem danh sách dưới đây để báo công dân khi cần.</source>
        <translation>Dates already printed on slips do not change and stay valid. See the list below to tell citizens where needed.</translation>
    </message>
    <message>
        <source>Ngày đổi</source>
        <translation>Days that change</translation>
    </message>
    <message>
        <source>không đổi</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>như mọi tuần</source>
        <translation>as every week</translation>
    </message>
    <message>
        <source>và %1 hồ sơ nữa</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>đổi</source>
        <translation>changes</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>%1 chưa có văn bản chính thức.</source>
        <translation>%1: no official document yet.</translation>
    </message>
    <message>
        <source>%1 hồ sơ tính ra ngày hẹn khác.</source>
        <translation>Dossiers that get another due date: %1.</translation>
    </message>
    <message>
        <source>Chưa đổi lịch.</source>
        <translation>The calendar was not changed.</translation>
    </message>
    <message>
        <source>Cuối giờ làm việc</source>
        <translation>Closing time</translation>
    </message>
    <message>
        <source>Giấy hẹn rơi vào %1 sẽ in kèm dòng “ngày hẹn có thể đổi”. Khi có lịch mới, máy liệt kê hồ sơ phải đổi ngày và hỏi trước khi đổi.</source>
        <translation>Slips due in %1 carry a line saying that the date may change. When a new calendar comes, the dossiers concerned are listed and nothing changes before you agree.</translation>
    </message>
    <message>
        <source>Giờ hẹn trả</source>
        <translation>Due time</translation>
    </message>
    <message>
        <source>Không hồ sơ nào đổi ngày hẹn.</source>
        <translation>No dossier gets another due date.</translation>
    </message>
    <message>
        <source>Lịch làm việc</source>
        <translation>Working calendar</translation>
    </message>
    <message>
        <source>Lịch làm việc (*.toml);;Mọi tệp (*)</source>
        <translation>Working calendar (*.toml);;All files (*)</translation>
    </message>
    <message>
        <source>Ngày không hẹn</source>
        <translation>No-appointment days</translation>
    </message>
    <message>
        <source>Nhận lúc 9 giờ 41 thì hẹn trước 9 giờ 41 ngày đến hạn.</source>
        <translation>Received at 9:41, due before 9:41 on the last day.</translation>
    </message>
    <message>
        <source>Nhận lúc nào cũng hẹn trước giờ nghỉ của ngày đến hạn.</source>
        <translation>Whenever received, due before closing time on the last day.</translation>
    </message>
    <message>
        <source>Nhập lịch của tỉnh</source>
        <translation>Import provincial calendar</translation>
    </message>
    <message>
        <source>Năm %1. Mọi ngày hẹn tính từ lịch này.</source>
        <translation>Year %1. Every due date is computed from this calendar.</translation>
    </message>
    <message>
        <source>ghi “%1 %2”</source>
        <translation>added “%1 %2”</translation>
    </message>
    <message>
        <source>nhập lịch %1</source>
        <translation>imported the calendar %1</translation>
    </message>
    <message>
        <source>xóa “%1 %2”</source>
        <translation>deleted “%1 %2”</translation>
    </message>
    <message>
        <source>Đang tính…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>Đã dùng lịch mới: %1 ngày đổi.</source>
        <translation>The new calendar is in use. Days that changed: %1.</translation>
    </message>
    <message>
        <source>Đã lưu lịch làm việc.</source>
        <translation>Working calendar saved.</translation>
    </message>
    <message>
        <source>Đã lưu ngày không hẹn. Áp dụng từ hồ sơ sau.</source>
        <translation>No-appointment days saved. They apply from the next dossier.</translation>
    </message>
    <message>
        <source>Đúng giờ nhận hồ sơ</source>
        <translation>Time of receipt</translation>
    </message>
    <message>
        <source>Đổi gần nhất: %1, %2 – %3</source>
        <translation>Last change: %1, %2 – %3</translation>
    </message>
    <message>
        <source>đổi giờ hẹn trả</source>
        <translation>changed the due time</translation>
    </message>
    <message>
        <source>đổi giờ làm việc</source>
        <translation>changed the working hours</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Chưa chọn kết quả cuộc gọi.</source>
        <translation>The outcome of the call is not chosen.</translation>
    </message>
    <message>
        <source>Ghi chú ngắn</source>
        <translation>Short note</translation>
    </message>
    <message>
        <source>Ghi cuộc gọi</source>
        <translation>Record call</translation>
    </message>
    <message>
        <source>Ghi một lần gọi</source>
        <translation>Record a call</translation>
    </message>
    <message>
        <source>Hẹn đến</source>
        <translation>Will come</translation>
    </message>
    <message>
        <source>hẹn đến %1</source>
        <translation>will come %1</translation>
    </message>
    <message>
        <source>không có số</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>không dùng điện thoại thông minh</source>
        <translation>no smartphone</translation>
    </message>
</context>
<context>
    <name>CallListPrint</name>
    <message>
        <source>Lưu danh sách gọi</source>
        <translation>Save call list</translation>
    </message>
    <message>
        <source>Đã in danh sách gọi.</source>
        <translation>Call list printed.</translation>
    </message>
    <message>
        <source>Đã lưu %1.</source>
        <translation>%1 saved.</translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>Chép tin Zalo/SMS</source>
        <translation>Copy Zalo/SMS text</translation>
    </message>
    <message>
        <source>Chưa gọi lần nào.</source>
        <translation>No calls yet.</translation>
    </message>
    <message>
        <source>Ghi cuộc gọi</source>
        <translation>Record call</translation>
    </message>
    <message>
        <source>Nhật ký gọi</source>
        <translation>Call log</translation>
    </message>
    <message>
        <source>Tin không chứa tên và số giấy tờ.</source>
        <translation>The text holds no names or ID numbers.</translation>
    </message>
    <message>
        <source>Đã chép. Dán vào Zalo hoặc SMS rồi bấm bên dưới.</source>
        <translation>Copied. Paste it into Zalo or SMS, then press below.</translation>
    </message>
    <message>
        <source>Đã gửi tin, ghi vào nhật ký</source>
        <translation>Message sent, add to log</translation>
    </message>
</context>
<context>
    <name>CardBar</name>
    <message>
        <source>Chưa có ngày hẹn</source>
        <translation>No due date yet</translation>
    </message>
    <message>
        <source>Chọn thủ tục để có ngày hẹn</source>
        <translation>Choose a procedure to get a due date</translation>
    </message>
    <message>
        <source>Hẹn %1 trước %2</source>
        <translation>Due %1 before %2</translation>
    </message>
    <message>
        <source>Tiếp nhận và in</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Vì sao?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>chưa có mức thu</source>
        <translation>no rate yet</translation>
    </message>
    <message>
        <source>không thu phí</source>
        <translation>no fee</translation>
    </message>
</context>
<context>
    <name>CashCard</name>
    <message>
        <source>Lý do lệch (in trên phiếu)</source>
        <translation>Reason for the difference (printed)</translation>
    </message>
    <message>
        <source>Lệch</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Phải có</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Số tờ %1</source>
        <translation>Number of %1 notes</translation>
    </message>
    <message>
        <source>Tiền lệch. Ghi lý do, ngày vẫn kết thúc được.</source>
        <translation>The cash differs. Write the reason; the day can still be ended.</translation>
    </message>
    <message>
        <source>Ví dụ: thu thiếu 1 bản sao</source>
        <translation>For example: 1 copy not charged</translation>
    </message>
    <message>
        <source>chưa đếm</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>không phải tiền mặt: %1</source>
        <translation>not cash: %1</translation>
    </message>
    <message>
        <source>Đếm tiền mặt</source>
        <translation>Count the cash</translation>
    </message>
    <message>
        <source>Đếm được</source>
        <translation>Counted</translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message>
        <source>%1 thủ tục cần xem lại.</source>
        <translation>Procedures to review: %1.</translation>
    </message>
    <message>
        <source>%1 thủ tục, %2 chưa chắc. Hồ sơ đã nhận giữ bản của ngày nhận.</source>
        <translation>Procedures: %1, of which uncertain: %2. Received dossiers keep the version of their day.</translation>
    </message>
    <message>
        <source>Chi tiết thủ tục</source>
        <translation>Procedure details</translation>
    </message>
    <message>
        <source>Chưa chắc %1</source>
        <translation>Uncertain %1</translation>
    </message>
    <message>
        <source>Chưa dùng để tiếp nhận cho đến khi xác nhận; bản đang dùng không đổi.</source>
        <translation>Not used for receiving until confirmed; the version in use does not change.</translation>
    </message>
    <message>
        <source>Còn %1 thủ tục nữa, gõ thêm chữ để thu hẹp.</source>
        <translation>And %1 more; type more to narrow down.</translation>
    </message>
    <message>
        <source>Danh mục thủ tục</source>
        <translation>Procedure catalogue</translation>
    </message>
    <message>
        <source>Gõ ít chữ hơn, thử mã thủ tục, hoặc nhập tệp danh mục mới.</source>
        <translation>Type fewer words, try the procedure code, or import a new catalogue file.</translation>
    </message>
    <message>
        <source>Không có thủ tục nào khớp</source>
        <translation>No procedure matches</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nhập tệp danh mục</source>
        <translation>Import catalogue file</translation>
    </message>
    <message>
        <source>Nhập tệp danh mục…</source>
        <translation>Import catalogue file…</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục nào</source>
        <translation>Which procedures</translation>
    </message>
    <message>
        <source>Tên, mã, tên hay gọi – không cần dấu</source>
        <translation>Name, code, usual name – accents not needed</translation>
    </message>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <source>Tất cả %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Tệp của cổng (*.json);;Mọi tệp (*)</source>
        <translation>Portal file (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Xã chỉnh %1</source>
        <translation>Local terms %1</translation>
    </message>
    <message>
        <source>Đã lưu cách làm của xã cho %1. Áp dụng từ hồ sơ sau.</source>
        <translation>Local terms saved for %1. They apply from the next dossier.</translation>
    </message>
    <message>
        <source>Đã nhập. %1</source>
        <translation>Imported. %1</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Gõ lại mật khẩu mới</source>
        <translation>Repeat the new password</translation>
    </message>
    <message>
        <source>Gõ mật khẩu đang dùng.</source>
        <translation>Type the current password.</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Mật khẩu đang dùng</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change password</translation>
    </message>
</context>
<context>
    <name>ChosenCard</name>
    <message>
        <source>Báo</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Có từ</source>
        <translation>Ready since</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stop processing</translation>
    </message>
    <message>
        <source>In giấy biên nhận</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả đang chọn</source>
        <translation>Chosen result</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>chưa nhập mức thu</source>
        <translation>rate not set</translation>
    </message>
    <message>
        <source>còn thu %1</source>
        <translation>%1 to collect</translation>
    </message>
    <message>
        <source>miễn</source>
        <translation>exempt</translation>
    </message>
    <message>
        <source>phiếu từ chối</source>
        <translation>refusal</translation>
    </message>
    <message>
        <source>số %1</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <source>đã ký</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>đã thu đủ</source>
        <translation>paid in full</translation>
    </message>
</context>
<context>
    <name>ClosedDaysDialog</name>
    <message>
        <source>%1 · %2 · nhận %3, trả %4</source>
        <translation>%1 · %2 · received %3, handed over %4</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Quầy này chưa kết thúc ngày nào</source>
        <translation>This desk has not ended a day yet</translation>
    </message>
    <message>
        <source>bản %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>Gõ như trên tờ giấy, không cần gạch nối, hoặc quét ô vuông trên giấy vào nhóm 1.</source>
        <translation>Type as on the paper, without hyphens, or scan the square on the paper into group 1.</translation>
    </message>
    <message>
        <source>Nhóm %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>Nhóm %1 bị bộ gõ thêm dấu. Tắt bộ gõ tiếng Việt rồi gõ lại.</source>
        <translation>The input method put accents into group %1. Turn Vietnamese typing off and type again.</translation>
    </message>
    <message>
        <source>Nhóm %1 còn thiếu ký tự.</source>
        <translation>Group %1 lacks characters.</translation>
    </message>
    <message>
        <source>Nhóm %1 có ký tự lạ. Mã không có số 0, số 1, chữ I, chữ O.</source>
        <translation>Group %1 has a strange character. The code has no digit 0 or 1 and no letter I or O.</translation>
    </message>
    <message>
        <source>Nhóm %1 gõ chưa đúng. So lại từng ký tự trên giấy.</source>
        <translation>Group %1 is mistyped. Compare each character with the paper.</translation>
    </message>
    <message>
        <source>Nhóm %1 thừa ký tự. Mỗi nhóm có 8 ký tự.</source>
        <translation>Group %1 has too many characters. Each group has 8.</translation>
    </message>
    <message>
        <source>Sáu nhóm không cùng một mã. Lấy cả sáu nhóm từ cùng một tờ giấy.</source>
        <translation>The six groups are not of one code. Take all six from the same sheet.</translation>
    </message>
    <message>
        <source>Đủ 6 nhóm, đúng cách viết.</source>
        <translation>All 6 groups are there and well written.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Chưa khớp nhóm %1. So lại với tờ giấy.</source>
        <translation>Group %1 does not match yet. Compare with the sheet.</translation>
    </message>
    <message>
        <source>Còn thiếu %1 ký tự</source>
        <translation>Characters missing: %1</translation>
    </message>
    <message>
        <source>Cất tờ giấy ở nơi khóa được, không chụp ảnh, không gửi Zalo.</source>
        <translation>Lock the sheet away. Take no photo of it and send it to nobody.</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy này được mã hóa. Nếu quên hết mật khẩu hoặc hỏng Windows, 6 nhóm chữ này là cách duy nhất mở lại dữ liệu.</source>
        <translation>The data on this PC is encrypted. If all passwords are forgotten or Windows fails, these 6 groups are the only way to open it again.</translation>
    </message>
    <message>
        <source>In mã ra giấy</source>
        <translation>Print the code</translation>
    </message>
    <message>
        <source>Lưu PDF ra USB</source>
        <translation>Save PDF to USB</translation>
    </message>
    <message>
        <source>Lưu mã khôi phục</source>
        <translation>Save the recovery code</translation>
    </message>
    <message>
        <source>Máy này không có kho khóa, nên mỗi lần mở chương trình phải gõ mật khẩu này. Điền sẵn mật khẩu của người đầu tiên.</source>
        <translation>This PC has no keyring, so this passphrase is asked at every start. The password of the first officer is filled in.</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Mật khẩu mở sổ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Người giữ: văn thư và Chủ tịch. Ai có mã và máy này thì mở được dữ liệu.</source>
        <translation>Kept by the records clerk and the Chair. Whoever has the code and this PC can open the data.</translation>
    </message>
    <message>
        <source>Nhóm %1 chưa khớp. So lại với tờ giấy.</source>
        <translation>Group %1 does not match. Compare with the sheet.</translation>
    </message>
    <message>
        <source>cất ở két của văn thư</source>
        <translation>kept in the records clerk’s safe</translation>
    </message>
    <message>
        <source>Đang gửi ra máy in…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>Đã gửi ra máy in.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Đã lưu. In ra giấy rồi xóa tệp trên USB.</source>
        <translation>Saved. Print it, then delete the file on the USB stick.</translation>
    </message>
    <message>
        <source>Đúng nhóm %1</source>
        <translation>Group %1 is right</translation>
    </message>
    <message>
        <source>Để chắc đã ghi đúng, gõ lại nhóm số %1</source>
        <translation>To be sure it was noted correctly, type group %1 again</translation>
    </message>
</context>
<context>
    <name>ConfirmPasswordDialog</name>
    <message>
        <source>Gõ mật khẩu của bạn</source>
        <translation>Type your password</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>CounterGuidance</name>
    <message>
        <source>Không có phiếu %1 ở máy này. Chưa đổi gì. Gõ họ tên để tìm.</source>
        <translation>No form %1 on this PC. Nothing was changed. Type the name to search.</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Đã ghi phiếu %1. Chưa tiếp nhận, chưa cấp số.</source>
        <translation>Form %1 is saved. Not received, no number given.</translation>
    </message>
    <message>
        <source>Đã mở lại phiếu %1 ngày %2. Ngày hẹn tính từ bây giờ.</source>
        <translation>Form %1 of %2 is open again. The due date counts from now.</translation>
    </message>
</context>
<context>
    <name>CounterPaper</name>
    <message>
        <source>Ghi đã có lại</source>
        <translation>Record end of outage</translation>
    </message>
    <message>
        <source>Tiếp nhận, cấp số, in vẫn làm được; hồ sơ nhận lúc này tự vào báo cáo.</source>
        <translation>Receiving, numbering and printing work; dossiers received now enter the report by themselves.</translation>
    </message>
    <message>
        <source>Đang ghi gián đoạn từ %1: %2.</source>
        <translation>Outage recorded since %1: %2.</translation>
    </message>
    <message>
        <source>Đã ghi gián đoạn %1.</source>
        <translation>Outage recorded: %1.</translation>
    </message>
    <message>
        <source>Đã ghi gián đoạn. Tiếp nhận, cấp số, in vẫn làm được.</source>
        <translation>Outage recorded. Receiving, numbering and printing still work.</translation>
    </message>
    <message>
        <source>Đã ghi giấy viết tay đến số %1. Hồ sơ sau lấy số kế tiếp.</source>
        <translation>Handwritten slips recorded up to number %1. The next dossier takes the number after it.</translation>
    </message>
    <message>
        <source>Đã giữ số %1 cho giấy trắng. Hồ sơ sau lấy số kế tiếp.</source>
        <translation>Numbers %1 are reserved for blank slips. The next dossier takes the number after them.</translation>
    </message>
    <message>
        <source>Đã hủy %1 số, có ghi lý do.</source>
        <translation>Numbers voided, with the reason: %1.</translation>
    </message>
</context>
<context>
    <name>CounterSameDay</name>
    <message>
        <source>%1/%2 hồ sơ đã xong trong ngày. Xong nốt, hoặc ghi lý do trước khi về.</source>
        <translation>Done the same day: %1/%2. Finish the rest, or write the reason before leaving.</translation>
    </message>
    <message>
        <source>Ngày không hẹn: còn %1 hồ sơ chưa xong và chưa có lý do.</source>
        <translation>No-appointment day: dossiers neither done nor explained: %1.</translation>
    </message>
    <message>
        <source>Xem hồ sơ còn lại</source>
        <translation>View what is left</translation>
    </message>
    <message>
        <source>Đã ghi lý do cho %1 hồ sơ.</source>
        <translation>Reasons recorded: %1.</translation>
    </message>
</context>
<context>
    <name>CounterSide</name>
    <message>
        <source>%1 · %2 liên</source>
        <translation>%1 · copies: %2</translation>
    </message>
    <message>
        <source>Còn %1 giấy tờ chưa đánh dấu.</source>
        <translation>Papers not ticked yet: %1.</translation>
    </message>
    <message>
        <source>Đủ giấy tờ.</source>
        <translation>All papers are here.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>%1 hồ sơ.</source>
        <translation>Dossiers: %1.</translation>
    </message>
    <message>
        <source>%1 việc đã ghi nối đủ chuỗi, %2 hồ sơ khớp danh sách.</source>
        <translation>The chain of acts is unbroken (%1) and the dossiers match the lists (%2).</translation>
    </message>
    <message>
        <source>Chép đường dẫn</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Chưa kiểm tra được sổ.</source>
        <translation>The journal could not be checked.</translation>
    </message>
    <message>
        <source>Còn %1 chỗ nữa.</source>
        <translation>And %1 more.</translation>
    </message>
    <message>
        <source>Danh sách và ô tìm</source>
        <translation>Lists and search</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dữ liệu</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Dựng lại danh sách</source>
        <translation>Rebuild the lists</translation>
    </message>
    <message>
        <source>Dựng lại từ sổ khi danh sách thiếu hoặc tìm không ra. Sổ không đổi; hồ sơ mới chờ lưu đến khi dựng xong.</source>
        <translation>Rebuild from the journal when a list is short or a search finds nothing. The journal does not change; new dossiers wait to be saved until it is done.</translation>
    </message>
    <message>
        <source>Hồ sơ nằm trên máy này, được mã hóa. Không có khóa thì không ai đọc được.</source>
        <translation>The dossiers are on this PC, encrypted. Nobody can read them without the key.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn lưu được. Chuyển bớt tệp sang ổ khác, hoặc báo quản trị.</source>
        <translation>Dossiers can still be saved. Move files to another disk, or tell the administrator.</translation>
    </message>
    <message>
        <source>Không xóa, không ghi đè gì. Lệch danh sách thì bấm Dựng lại danh sách; chỗ khác thì gọi người quản trị, đừng tắt máy.</source>
        <translation>Nothing was deleted or overwritten. If a list differs, press Rebuild the lists; for anything else call the administrator and leave the PC on.</translation>
    </message>
    <message>
        <source>Kiểm tra lúc %1.</source>
        <translation>Checked at %1.</translation>
    </message>
    <message>
        <source>Kiểm tra sổ</source>
        <translation>Check the journal</translation>
    </message>
    <message>
        <source>Kiểm tra sổ ngay</source>
        <translation>Check the journal now</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Sổ %1 · %2 bản quét, %3 · ổ đĩa còn %4</source>
        <translation>Journal %1 · scans: %2, %3 · %4 free on the disk</translation>
    </message>
    <message>
        <source>Sổ có chỗ phải xem.</source>
        <translation>The journal needs a look.</translation>
    </message>
    <message>
        <source>Sổ nguyên vẹn.</source>
        <translation>The journal is intact.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Tệp sổ, chuỗi các việc đã ghi, danh sách và nhật ký an ninh.</source>
        <translation>Data file, chain of acts, lists and security log.</translation>
    </message>
    <message>
        <source>Đang dựng lại danh sách</source>
        <translation>Rebuilding the lists</translation>
    </message>
    <message>
        <source>Đang kiểm tra sổ…</source>
        <translation>Checking the journal…</translation>
    </message>
    <message>
        <source>Đang đọc sổ…</source>
        <translation>Reading the journal…</translation>
    </message>
    <message>
        <source>Đã chép đường dẫn.</source>
        <translation>Path copied.</translation>
    </message>
    <message>
        <source>Đã dừng. Danh sách giữ như trước.</source>
        <translation>Stopped. The lists stay as they were.</translation>
    </message>
    <message>
        <source>Đã dựng %1/%2 hồ sơ</source>
        <translation>Dossiers rebuilt: %1/%2</translation>
    </message>
    <message>
        <source>Đã dựng lại danh sách: %1 hồ sơ.</source>
        <translation>Lists rebuilt. Dossiers: %1.</translation>
    </message>
    <message>
        <source>Đọc lại từng dòng sổ và so với danh sách. Vẫn tiếp nhận bình thường.</source>
        <translation>Every line of the journal is read and compared with the lists. Receiving goes on as usual.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>%1 không phải ngày làm việc: %2.</source>
        <translation>%1 is not a working day: %2.</translation>
    </message>
    <message>
        <source>Giờ của %1</source>
        <translation>Time of: %1</translation>
    </message>
    <message>
        <source>Không có ngày giờ này. Gõ như %1, %2.</source>
        <translation>There is no such date and time. Type like %1, %2.</translation>
    </message>
    <message>
        <source>ngày nghỉ</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Chưa ai đánh giá</source>
        <translation>No ratings yet</translation>
    </message>
    <message>
        <source>Hài lòng %1 / %2 người = %3</source>
        <translation>Satisfied: %1 / %2 = %3</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tỷ lệ hài lòng hiện khi có người đánh giá.</source>
        <translation>The share of satisfied citizens appears with the first rating.</translation>
    </message>
    <message>
        <source>bình thường %1 · chưa hài lòng %2</source>
        <translation>fair %1 · not satisfied %2</translation>
    </message>
    <message>
        <source>Đã trả %1 kết quả</source>
        <translation>Results handed over: %1</translation>
    </message>
</context>
<context>
    <name>DayChores</name>
    <message>
        <source>%1/%2 xong</source>
        <translation>%1/%2 done</translation>
    </message>
    <message>
        <source>Việc cuối ngày</source>
        <translation>End-of-day tasks</translation>
    </message>
</context>
<context>
    <name>DayEndPage</name>
    <message>
        <source>%1 · Quầy %2 · %3</source>
        <translation>%1 · Desk %2 · %3</translation>
    </message>
    <message>
        <source>Các ngày trước</source>
        <translation>Earlier days</translation>
    </message>
    <message>
        <source>Giờ và số bản ghi khi kết thúc ngày.</source>
        <translation>Time and version are written when the day is ended.</translation>
    </message>
    <message>
        <source>In lại phiếu hôm nay</source>
        <translation>Reprint today’s sheet</translation>
    </message>
    <message>
        <source>Kết thúc lại và in</source>
        <translation>End again and print</translation>
    </message>
    <message>
        <source>Kết thúc ngày</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>Kết thúc ngày và in</source>
        <translation>End the day and print</translation>
    </message>
    <message>
        <source>Kết thúc được khi còn việc chưa xong: phiếu ghi rõ việc còn lại.</source>
        <translation>The day can be ended with work left: the sheet says what is left.</translation>
    </message>
    <message>
        <source>Phiếu kết thúc ngày</source>
        <translation>End-of-day sheet</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Xem trước phiếu</source>
        <translation>Preview the sheet</translation>
    </message>
    <message>
        <source>Đánh dấu giấy hẹn đã ký</source>
        <translation>Tick the signed slips</translation>
    </message>
    <message>
        <source>Đã kết thúc lúc %1, bản %2. Có việc thêm thì kết thúc lại: bản mới thay bản cũ, cả hai được giữ. In lại: Ctrl+P.</source>
        <translation>Ended at %1, version %2. If more comes, end again: the new version replaces the old one, both are kept. Reprint: Ctrl+P.</translation>
    </message>
    <message>
        <source>Đã kết thúc ngày %1. Phiếu đang in.</source>
        <translation>The day %1 is ended. The sheet is being printed.</translation>
    </message>
    <message>
        <source>Đếm tiền mặt</source>
        <translation>Count the cash</translation>
    </message>
</context>
<context>
    <name>DayTiles</name>
    <message>
        <source>Chưa gửi tỉnh</source>
        <translation>Not sent to province</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>chưa nối với tỉnh</source>
        <translation>no link to the province yet</translation>
    </message>
    <message>
        <source>cả xã</source>
        <translation>whole commune</translation>
    </message>
    <message>
        <source>sổ ở quầy giữ đủ</source>
        <translation>the desk’s journal has all</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>Being processed</translation>
    </message>
</context>
<context>
    <name>DeskStep</name>
    <message>
        <source>%1: %2. Hai quầy không được cùng số quầy.</source>
        <translation>%1: %2. No two desks may share a desk number.</translation>
    </message>
    <message>
        <source>Cuối giờ làm việc</source>
        <translation>Closing time</translation>
    </message>
    <message>
        <source>Giờ hẹn trả</source>
        <translation>Due time</translation>
    </message>
    <message>
        <source>Mỗi quầy có dải số hồ sơ riêng, nên không bao giờ trùng số kể cả khi mất mạng.</source>
        <translation>Each desk has its own range of numbers, so no number is given twice, even without a network.</translation>
    </message>
    <message>
        <source>Nhận lúc 9 giờ 41 thì hẹn trả trước 9 giờ 41 của ngày đến hạn.</source>
        <translation>Received at 9:41, due before 9:41 on the last day.</translation>
    </message>
    <message>
        <source>Nhận lúc nào cũng hẹn trả trước giờ nghỉ của ngày đến hạn.</source>
        <translation>Whenever received, due before closing time on the last day.</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>Số quầy</source>
        <translation>Desk number</translation>
    </message>
    <message>
        <source>số %1–%2 mỗi ngày</source>
        <translation>numbers %1–%2 each day</translation>
    </message>
    <message>
        <source>Đúng giờ nhận hồ sơ</source>
        <translation>Time of receipt</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Bảng theo dõi</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Chủ tịch đôn đốc %1 hồ sơ.</source>
        <translation>The Chair sent directives. Dossiers: %1.</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Giấy hẹn %1 hợp lệ.</source>
        <translation>Slip %1 is valid.</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ trong sổ vẫn nguyên. So số giấy hẹn gần nhất với danh sách.</source>
        <translation>The dossiers in the journal are intact. Compare the number of the latest slip with the list.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn nguyên. Mở từng hồ sơ, xử lý và bấm Trả lời đôn đốc.</source>
        <translation>The dossiers are intact. Open each one, deal with it and press Reply to directive.</translation>
    </message>
    <message>
        <source>Kết thúc ngày</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>Mở Cài đặt</source>
        <translation>Open Settings</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Số đã cấp không dùng lại; hồ sơ sau bản sao lưu chưa có ở đây. Đối chiếu giấy hẹn đã in rồi nhập bù.</source>
        <translation>Numbers given are not used again; dossiers after the backup are not here yet. Compare with the printed slips and back-enter them.</translation>
    </message>
    <message>
        <source>Sổ này vừa được phục hồi từ bản cũ hơn.</source>
        <translation>This journal was restored from an older copy.</translation>
    </message>
    <message>
        <source>Sổ này được chép từ máy khác.</source>
        <translation>This journal was copied from another PC.</translation>
    </message>
    <message>
        <source>Thiếu dấu mốc cạnh sổ.</source>
        <translation>The marker beside the journal is missing.</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Xem %1 hồ sơ</source>
        <translation>View all %1</translation>
    </message>
    <message>
        <source>Để không trùng số với máy đó, hồ sơ ở đây lấy số từ %1 cho tới khi quản trị xác nhận số quầy.</source>
        <translation>So that no number is given twice, dossiers here are numbered from %1 until an administrator confirms the desk number.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DirectiveDialog</name>
    <message>
        <source>%1 (%2 hồ sơ)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Chưa có nội dung. Chọn một câu bên dưới, hoặc gõ.</source>
        <translation>No text yet. Choose a sentence below, or type.</translation>
    </message>
    <message>
        <source>Gửi tới: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>Gửi đôn đốc</source>
        <translation>Send directive</translation>
    </message>
    <message>
        <source>Người giữ hồ sơ thấy ngay khi mở máy và phải trả lời. Bảng theo dõi cho biết ai chưa xem.</source>
        <translation>Whoever holds the dossier sees this at once and must reply. The board shows who has not seen it.</translation>
    </message>
    <message>
        <source>Nội dung đôn đốc</source>
        <translation>Text of the directive</translation>
    </message>
    <message>
        <source>Đôn đốc</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>Đôn đốc %1 hồ sơ</source>
        <translation>Urge on %1 dossiers</translation>
    </message>
</context>
<context>
    <name>DirectiveRows</name>
    <message>
        <source>%1 chưa trả lời</source>
        <translation>unanswered: %1</translation>
    </message>
    <message>
        <source>Bổ sung lần hai: %1</source>
        <translation>Second requests for papers: %1</translation>
    </message>
    <message>
        <source>Chưa xem</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Chưa đôn đốc hồ sơ nào.</source>
        <translation>No directives yet.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>gửi %1</source>
        <translation>sent %1</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Đôn đốc đã gửi</source>
        <translation>Directives sent</translation>
    </message>
    <message>
        <source>đã xem %1</source>
        <translation>seen %1</translation>
    </message>
</context>
<context>
    <name>DossierActs</name>
    <message>
        <source>Chỉ xem: vai trò của bạn không sửa hồ sơ.</source>
        <translation>Read only: your role does not amend dossiers.</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint the slip</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>Print: %1</translation>
    </message>
    <message>
        <source>Làm được lúc này</source>
        <translation>Possible now</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>DossierBatch</name>
    <message>
        <source>%1 hồ sơ đang chọn</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>DossierChips</name>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>DossierListing</name>
    <message>
        <source>%1 hồ sơ</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 hồ sơ khớp</source>
        <translation>Matches: %1</translation>
    </message>
    <message>
        <source>%1 hồ sơ mới nhất khớp · gõ thêm để thu hẹp</source>
        <translation>Newest matches: %1 · type more to narrow down</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ</source>
        <translation>List of dossiers</translation>
    </message>
    <message>
        <source>hạn gần nhất trước</source>
        <translation>soonest due first</translation>
    </message>
    <message>
        <source>mới nhất trước</source>
        <translation>newest first</translation>
    </message>
</context>
<context>
    <name>DossierPanel</name>
    <message>
        <source>%1 bản quét</source>
        <translation>scans: %1</translation>
    </message>
    <message>
        <source>%1 nộp thay</source>
        <translation>filed by %1</translation>
    </message>
    <message>
        <source>Che số lại</source>
        <translation>Hide the number</translation>
    </message>
    <message>
        <source>Chép mã  Ctrl+C</source>
        <translation>Copy code  Ctrl+C</translation>
    </message>
    <message>
        <source>Chép mã hồ sơ</source>
        <translation>Copy the dossier code</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Giấy tờ %1</source>
        <translation>Papers %1</translation>
    </message>
    <message>
        <source>Hồ sơ không có giấy tờ.</source>
        <translation>The dossier has no papers.</translation>
    </message>
    <message>
        <source>Hồ sơ đang chọn</source>
        <translation>Chosen dossier</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Tạm dừng từ %1</source>
        <translation>Paused since %1</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Vì sao?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem đủ số trong 30 giây</source>
        <translation>Show the full number for 30 seconds</translation>
    </message>
    <message>
        <source>Đã chép mã</source>
        <translation>Code copied</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Bảng theo dõi</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Chép mã hồ sơ</source>
        <translation>Copy the dossier code</translation>
    </message>
    <message>
        <source>Chọn hồ sơ</source>
        <translation>Choose a dossier</translation>
    </message>
    <message>
        <source>Chọn nhiều hồ sơ</source>
        <translation>Choose several dossiers</translation>
    </message>
    <message>
        <source>Cả xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Danh sách bên cạnh, khi ở hàng lọc</source>
        <translation>Next list, in the filter row</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ của ai</source>
        <translation>Whose dossiers</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint the slip</translation>
    </message>
    <message>
        <source>Mã, họ tên (không cần dấu), 4 số cuối giấy tờ, điện thoại – hoặc quét giấy hẹn</source>
        <translation>Code, name (accents not needed), last 4 digits of the ID, telephone – or scan the slip</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Mở, đóng ô xem nhanh</source>
        <translation>Open, close the quick look</translation>
    </message>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Tìm hồ sơ</source>
        <translation>Find dossiers</translation>
    </message>
    <message>
        <source>Việc chính của hồ sơ</source>
        <translation>Main action of the dossier</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Xuất danh sách</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>Xuất danh sách  Ctrl+S</source>
        <translation>Export list  Ctrl+S</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Request papers</translation>
    </message>
    <message>
        <source>Ô tìm</source>
        <translation>Search field</translation>
    </message>
    <message>
        <source>Đã lưu %1.</source>
        <translation>%1 saved.</translation>
    </message>
</context>
<context>
    <name>DueSoonCard</name>
    <message>
        <source>lễ</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Đến hạn theo ngày</source>
        <translation>Due by day</translation>
    </message>
    <message>
        <source>Đến hạn trong %1 ngày làm việc tới</source>
        <translation>Due within the next %1 working days</translation>
    </message>
</context>
<context>
    <name>DueSoonRows</name>
    <message>
        <source>%1 · %2 dòng đầu</source>
        <translation>%1 · first %2 lines</translation>
    </message>
    <message>
        <source>Không có hồ sơ sắp đến hạn.</source>
        <translation>No dossiers coming due.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Xem cả %1</source>
        <translation>View all %1</translation>
    </message>
    <message>
        <source>Đến hạn tới đây</source>
        <translation>Coming due</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>%1/%2 âm lịch</source>
        <translation>lunar %1/%2</translation>
    </message>
</context>
<context>
    <name>FeeFields</name>
    <message>
        <source>Lý do miễn</source>
        <translation>Reason for exemption</translation>
    </message>
    <message>
        <source>Miễn thu</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Mức thu</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>lý do miễn</source>
        <translation>reason for exemption</translation>
    </message>
    <message>
        <source>mức thu, đồng</source>
        <translation>rate, dong</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>%1 tệp đính kèm</source>
        <translation>files attached: %1</translation>
    </message>
    <message>
        <source>Có kết quả điện tử ký số</source>
        <translation>There is a digitally signed result</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi kết quả</source>
        <translation>Record result</translation>
    </message>
    <message>
        <source>Giờ ký phải từ lúc nhận (%1) đến bây giờ.</source>
        <translation>The time of signing must be between receipt (%1) and now.</translation>
    </message>
    <message>
        <source>Hẹn trả %1: ký trong hạn.</source>
        <translation>Due %1: signed in time.</translation>
    </message>
    <message>
        <source>Ký lúc</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>Ký sau hạn %1: tính là quá hạn.</source>
        <translation>Signed after %1: counts as late.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Số kết quả</source>
        <translation>Result number</translation>
    </message>
    <message>
        <source>Văn bản không chấp thuận</source>
        <translation>Written disapproval</translation>
    </message>
    <message>
        <source>Đã giải quyết</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Đính kèm tệp</source>
        <translation>Attach a file</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Bước này xong trước</source>
        <translation>Step to be done before</translation>
    </message>
    <message>
        <source>Bộ phận, ghi trên phiếu kiểm soát</source>
        <translation>Unit, as on the control sheet</translation>
    </message>
    <message>
        <source>Chuyển</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Chuyển xử lý</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Chuyển xử lý %1 hồ sơ</source>
        <translation>Forward %1 dossiers</translation>
    </message>
    <message>
        <source>Chưa biết chuyển cho ai. Chọn người nhận, hoặc ghi bộ phận.</source>
        <translation>Nobody to forward to yet. Choose a recipient, or write a unit.</translation>
    </message>
    <message>
        <source>Công chức Tư pháp – Hộ tịch</source>
        <translation>Justice and civil status officer</translation>
    </message>
    <message>
        <source>Danh sách bàn giao sẽ in, hai bên ký nhận.</source>
        <translation>A hand-over list will be printed for both sides to sign.</translation>
    </message>
    <message>
        <source>Ghi bộ phận nếu người nhận không dùng phần mềm này.</source>
        <translation>Write the unit if the recipient does not use this program.</translation>
    </message>
    <message>
        <source>Ghi chú cho người nhận</source>
        <translation>Note for the recipient</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát sẽ in thêm một dòng.</source>
        <translation>One more line will be printed on the control sheet.</translation>
    </message>
    <message>
        <source>– không có trong danh sách –</source>
        <translation>– not in the list –</translation>
    </message>
</context>
<context>
    <name>FrozenCard</name>
    <message>
        <source>Chưa chốt báo cáo nào. Bấm Chốt số liệu để giữ đúng bản đang xem.</source>
        <translation>No report is frozen yet. Press Freeze figures to keep exactly what is shown.</translation>
    </message>
    <message>
        <source>Chạy lại</source>
        <translation>Run again</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Xem %1 bản chốt khác</source>
        <translation>View %1 more</translation>
    </message>
    <message>
        <source>in lại giống từng chữ</source>
        <translation>reprinted word for word</translation>
    </message>
    <message>
        <source>Đã chốt</source>
        <translation>Frozen</translation>
    </message>
</context>
<context>
    <name>GaugeBar</name>
    <message>
        <source>chưa có mẫu số</source>
        <translation>nothing to count yet</translation>
    </message>
    <message>
        <source>chưa đạt</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>mục tiêu %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>đạt</source>
        <translation>reached</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>%1 chờ công dân</source>
        <translation>waiting for citizens: %1</translation>
    </message>
    <message>
        <source>%1 đang quá hạn</source>
        <translation>overdue: %1</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào trong kỳ.</source>
        <translation>No dossiers in this period yet.</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>trước hạn</source>
        <translation>early</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>đúng hạn / đã giải quyết</source>
        <translation>in time / settled</translation>
    </message>
</context>
<context>
    <name>GuidanceDialog</name>
    <message>
        <source>Chưa có gì để yêu cầu. Đánh dấu giấy còn thiếu, hoặc ghi giấy tờ khác.</source>
        <translation>Nothing to request yet. Tick what is missing, or write another paper.</translation>
    </message>
    <message>
        <source>Cần bổ sung</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Ghi phiếu và in</source>
        <translation>Save and print form</translation>
    </message>
    <message>
        <source>Ghi đủ một lần những gì còn thiếu. Chưa tiếp nhận, chưa cấp số; những gì đã nhập được giữ, quét phiếu hoặc gõ tên là mở lại.</source>
        <translation>Write all that is missing at once. Not received, no number given; what was typed is kept and opens again by scanning the form or typing the name.</translation>
    </message>
    <message>
        <source>Phiếu 02 sẽ in</source>
        <translation>Form 02 will be printed</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ</source>
        <translation>Request for missing or corrected papers</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác</source>
        <translation>Add another paper</translation>
    </message>
</context>
<context>
    <name>GuidedLine</name>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Đã nhận phiếu %1 ngày %2: %3</source>
        <translation>Form %1 of %2 was given: %3</translation>
    </message>
</context>
<context>
    <name>HoursEdit</name>
    <message>
        <source>%1 tính vào hạn</source>
        <translation>%1 counts towards time limits</translation>
    </message>
    <message>
        <source>Chiều</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Dùng giờ thứ Hai cho cả tuần</source>
        <translation>Use Monday’s hours all week</translation>
    </message>
    <message>
        <source>Giờ chiều</source>
        <translation>Afternoon hours</translation>
    </message>
    <message>
        <source>Giờ làm việc chưa đúng ở ô viền đỏ. Chưa lưu gì, ngày hẹn vẫn tính theo giờ cũ. Gõ như 07:30; buổi nghỉ thì để trống cả hai ô.</source>
        <translation>The hours in the red boxes are not right. Nothing was saved; due dates still use the old hours. Type like 07:30; leave both boxes empty for a half-day off.</translation>
    </message>
    <message>
        <source>Giờ sáng</source>
        <translation>Morning hours</translation>
    </message>
    <message>
        <source>Giờ từng thứ</source>
        <translation>Hours by weekday</translation>
    </message>
    <message>
        <source>Không có ngày nào tính vào hạn. Chưa lưu gì. Cần ít nhất một thứ có giờ làm việc.</source>
        <translation>No day counts towards time limits. Nothing was saved. At least one weekday needs working hours.</translation>
    </message>
    <message>
        <source>Nhận sáng thứ Bảy</source>
        <translation>Open on Saturday morning</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Hai đến thứ Sáu</source>
        <translation>Monday to Friday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Tính vào hạn</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>chiều từ</source>
        <translation>afternoon from</translation>
    </message>
    <message>
        <source>chiều đến</source>
        <translation>afternoon to</translation>
    </message>
    <message>
        <source>có, không đếm vào hạn</source>
        <translation>yes, not counted</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>sáng từ</source>
        <translation>morning from</translation>
    </message>
    <message>
        <source>sáng đến</source>
        <translation>morning to</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>%1 %2 hồ sơ đang giải quyết giữ bản cũ và ngày hẹn cũ.</source>
        <translation>%1 Open dossiers that keep the old version and the old due date: %2.</translation>
    </message>
    <message>
        <source>%1 điều cần xem</source>
        <translation>points to check: %1</translation>
    </message>
    <message>
        <source>Các mục của tệp</source>
        <translation>Entries of the file</translation>
    </message>
    <message>
        <source>Còn %1 mục nữa.</source>
        <translation>And %1 more.</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Không có gì phải xem lại.</source>
        <translation>Nothing to review.</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <translation>Unusable</translation>
    </message>
    <message>
        <source>Loại mục</source>
        <translation>Kind of entry</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Mục mới và mục đổi dùng từ hồ sơ sau. Mục cần xem lại để riêng, chưa dùng để tiếp nhận.</source>
        <translation>New and changed entries apply from the next dossier. Entries to review are kept apart and not used for receiving.</translation>
    </message>
    <message>
        <source>Mục thứ %1 của tệp</source>
        <translation>Entry %1 of the file</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nhập tệp danh mục</source>
        <translation>Import catalogue file</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tệp không có gì khác với danh mục của máy này.</source>
        <translation>The file does not differ from the catalogue of this PC.</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>bỏ qua</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>thêm vào danh mục</source>
        <translation>added to the catalogue</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>ItemFields</name>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Số trang mỗi bản</source>
        <translation>Pages per copy</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>chọn trường hợp</source>
        <translation>choose a case</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>phím %1</source>
        <translation>key %1</translation>
    </message>
</context>
<context>
    <name>KeyMapDialog</name>
    <message>
        <source>Giữ Alt để hiện số cạnh từng trang.</source>
        <translation>Hold Alt to see the number beside each page.</translation>
    </message>
    <message>
        <source>Đóng bảng phím</source>
        <translation>Close the keys</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Ai biết mật khẩu này và có máy này thì mở được dữ liệu.</source>
        <translation>Whoever knows this passphrase and has this PC can open the data.</translation>
    </message>
    <message>
        <source>Dữ liệu được mã hóa. Có ít nhất hai cách mở thì không bao giờ mất dữ liệu.</source>
        <translation>The data is encrypted. With at least two ways to open it, it is never lost.</translation>
    </message>
    <message>
        <source>Ghi lại vào kho khóa</source>
        <translation>Store in keyring again</translation>
    </message>
    <message>
        <source>Khi kho khóa không mở được</source>
        <translation>When the keyring cannot be opened</translation>
    </message>
    <message>
        <source>Kho khóa của máy</source>
        <translation>Keyring of this PC</translation>
    </message>
    <message>
        <source>Kho khóa của máy mở được sổ này.</source>
        <translation>The keyring of this PC opens this journal.</translation>
    </message>
    <message>
        <source>Khóa và mã khôi phục</source>
        <translation>Keys and recovery code</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Mã mới thay cho tờ giấy trong két. Tờ cũ sẽ hết tác dụng.</source>
        <translation>A new code replaces the sheet in the safe. The old sheet stops working.</translation>
    </message>
    <message>
        <source>Mã mới đã có hiệu lực. Hủy tờ giấy cũ trong két.</source>
        <translation>The new code is valid. Destroy the old sheet in the safe.</translation>
    </message>
    <message>
        <source>Mật khẩu mở sổ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Mở hằng ngày, không hỏi gì</source>
        <translation>Opens every day, asks nothing</translation>
    </message>
    <message>
        <source>Tạo mã mới</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Tờ giấy trong phong bì ở két</source>
        <translation>The sheet in the envelope in the safe</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Đang hỏi kho khóa…</source>
        <translation>Asking the keyring…</translation>
    </message>
    <message>
        <source>Đã đặt mật khẩu mở sổ.</source>
        <translation>Passphrase set.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <source>Ghi số và chọn đơn vị, ví dụ 3 ngày làm việc.</source>
        <translation>Type a number and choose a unit, for example 3 working days.</translation>
    </message>
    <message>
        <source>số</source>
        <translation>number</translation>
    </message>
    <message>
        <source>Đơn vị của %1</source>
        <translation>Unit of %1</translation>
    </message>
    <message>
        <source>– chọn đơn vị –</source>
        <translation>– choose a unit –</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>phím %1</source>
        <translation>key %1</translation>
    </message>
</context>
<context>
    <name>LinkedParts</name>
    <message>
        <source>Liên thông %1 phần, mỗi phần một mã và một hạn</source>
        <translation>Linked, %1 parts, each with its own code and time limit</translation>
    </message>
</context>
<context>
    <name>LinkedRows</name>
    <message>
        <source>Hồ sơ chung</source>
        <translation>Whole dossier</translation>
    </message>
    <message>
        <source>Hồ sơ liên thông, %1 phần</source>
        <translation>Linked dossier, %1 parts</translation>
    </message>
    <message>
        <source>Phần của liên thông %1</source>
        <translation>Part of linked dossier %1</translation>
    </message>
</context>
<context>
    <name>ListTaking</name>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save list</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <source>Chưa có mức thu</source>
        <translation>No rate yet</translation>
    </message>
    <message>
        <source>Chọn thủ tục để có ngày hẹn</source>
        <translation>Choose a procedure to get a due date</translation>
    </message>
    <message>
        <source>Giấy hẹn sẽ in</source>
        <translation>Slip to be printed</translation>
    </message>
    <message>
        <source>Gác lại</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Hẹn trả cả hai</source>
        <translation>Both due</translation>
    </message>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Hẹn trả tất cả</source>
        <translation>All due</translation>
    </message>
    <message>
        <source>Hẹn trả, nếu đủ giấy tờ hôm nay</source>
        <translation>Due, if the papers are complete today</translation>
    </message>
    <message>
        <source>Hẹn trả, phí, số hồ sơ</source>
        <translation>Due date, fee, dossier number</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Lưu và in giấy mới</source>
        <translation>Save and print a new slip</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Ngày hẹn, lệ phí, số hồ sơ và giấy hẹn hiện ở đây ngay khi chọn xong.</source>
        <translation>Due date, fee, dossier number and slip appear here once it is chosen.</translation>
    </message>
    <message>
        <source>Ngày không hẹn – trả trong ngày</source>
        <translation>No-appointment day – result the same day</translation>
    </message>
    <message>
        <source>Phiếu bổ sung</source>
        <translation>Papers form</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Phóng to giấy hẹn</source>
        <translation>Enlarge the slip</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier number</translation>
    </message>
    <message>
        <source>Số sẽ cấp</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>Tiếp nhận %1 hồ sơ và in</source>
        <translation>Receive %1 and print</translation>
    </message>
    <message>
        <source>Tiếp nhận và in</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Vì sao?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>một giấy hẹn chung, %2 mã; quầy còn %1 số hôm nay</source>
        <translation>one slip, %2 codes; numbers left at this desk today: %1</translation>
    </message>
    <message>
        <source>quầy này còn %1 số hôm nay, dùng được khi mất mạng</source>
        <translation>numbers left at this desk today: %1, usable without a network</translation>
    </message>
    <message>
        <source>số đã cấp, không đổi</source>
        <translation>already given, unchanged</translation>
    </message>
    <message>
        <source>trước %1 · tại %2</source>
        <translation>before %1 · at %2</translation>
    </message>
</context>
<context>
    <name>LocalDayDialog</name>
    <message>
        <source>%1 vốn là ngày nghỉ.</source>
        <translation>%1 is a day off already.</translation>
    </message>
    <message>
        <source>%1 đã là ngày làm việc, không cần thêm.</source>
        <translation>%1 is a working day already; no need to add it.</translation>
    </message>
    <message>
        <source>Buổi</source>
        <translation>Part of the day</translation>
    </message>
    <message>
        <source>Chiều</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>Chưa có lý do. Gõ vài chữ, công dân sẽ thấy.</source>
        <translation>No reason yet. Type a few words; citizens will see them.</translation>
    </message>
    <message>
        <source>Có lệnh không tính ngày này vào hạn giải quyết</source>
        <translation>By order, this day does not count towards time limits</translation>
    </message>
    <message>
        <source>Cả ngày</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>Ghi ngày này</source>
        <translation>Add this day</translation>
    </message>
    <message>
        <source>Không có ngày này. Gõ như %1.</source>
        <translation>There is no such day. Type like %1.</translation>
    </message>
    <message>
        <source>Không tính vào hạn thì phải có văn bản. Ghi số văn bản.</source>
        <translation>A day that does not count needs a document. Give its number.</translation>
    </message>
    <message>
        <source>Kế hoạch 45/KH-UBND</source>
        <translation>Plan 45/KH-UBND</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ngày cuối phải từ %1.</source>
        <translation>The last day must not be before %1.</translation>
    </message>
    <message>
        <source>Ngày này không đếm vào hạn. Khi lưu, máy liệt kê hồ sơ có ngày hẹn khác và hỏi trước.</source>
        <translation>This day does not count towards time limits. On saving, dossiers with another due date are listed and you are asked first.</translation>
    </message>
    <message>
        <source>Ngày này vẫn đếm vào hạn: ngày hẹn không đổi.</source>
        <translation>This day still counts: due dates do not change.</translation>
    </message>
    <message>
        <source>Nhận hồ sơ ngoài ngày làm việc</source>
        <translation>Open outside working days</translation>
    </message>
    <message>
        <source>Quá %1 ngày. Xem lại ngày cuối.</source>
        <translation>More than %1 days. Check the last day.</translation>
    </message>
    <message>
        <source>Quầy còn mở %1. </source>
        <translation>The desk stays open %1. </translation>
    </message>
    <message>
        <source>Quầy nhận hồ sơ ngày này nhưng không đếm vào hạn.</source>
        <translation>The desk receives dossiers on this day, but it does not count towards time limits.</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Sửa ngày của xã</source>
        <translation>Edit a commune day</translation>
    </message>
    <message>
        <source>Thêm ngày của xã</source>
        <translation>Add a commune day</translation>
    </message>
    <message>
        <source>Tập huấn, bão, mất điện …</source>
        <translation>Training, storm, power cut …</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Đóng quầy</source>
        <translation>Desk closed</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>để trống nếu chỉ một ngày</source>
        <translation>leave empty for a single day</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Việc đang làm được giữ nguyên</source>
        <translation>The work in progress is kept</translation>
    </message>
    <message>
        <source>Đã khóa lúc %1</source>
        <translation>Locked at %1</translation>
    </message>
    <message>
        <source>Đã khóa lúc %1 vì %2 phút không thao tác</source>
        <translation>Locked at %1 after %2 minutes without use</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Đổi người dùng</source>
        <translation>Switch user</translation>
    </message>
</context>
<context>
    <name>LookSwitch</name>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Cỡ chữ %1 %</source>
        <translation>Text size %1 %</translation>
    </message>
    <message>
        <source>Cỡ chữ thường</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Khi nhập</source>
        <translation>While typing</translation>
    </message>
    <message>
        <source>Một Cửa</source>
        <translation>Một Cửa</translation>
    </message>
    <message>
        <source>Ở mọi nơi</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Tháng %1/%2</source>
        <translation>Month %1/%2</translation>
    </message>
</context>
<context>
    <name>MovedDialog</name>
    <message>
        <source>%1 hồ sơ tính ra ngày hẹn khác. Chưa đổi gì.</source>
        <translation>Dossiers that get another due date: %1. Nothing was changed.</translation>
    </message>
    <message>
        <source>Chưa đánh dấu hồ sơ nào. Đánh dấu, hoặc Esc để giữ mọi ngày đã in.</source>
        <translation>No dossier is ticked. Tick some, or press Esc to keep all printed dates.</translation>
    </message>
    <message>
        <source>Dời ngày hẹn hồ sơ đang làm?</source>
        <translation>Move due dates of open dossiers?</translation>
    </message>
    <message>
        <source>Dời ngày đã đánh dấu</source>
        <translation>Move the ticked dates</translation>
    </message>
    <message>
        <source>Hồ sơ không đánh dấu giữ ngày đã in.</source>
        <translation>Dossiers not ticked keep their printed date.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>MovedPromises</name>
    <message>
        <source>Lịch làm việc thay đổi</source>
        <translation>The working calendar changed</translation>
    </message>
    <message>
        <source>Lịch làm việc đã đổi. Ngày đã in trên giấy hẹn vẫn có giá trị; dời hồ sơ nào thì giấy cũ của hồ sơ đó hết hiệu lực, in giấy mới và báo công dân.</source>
        <translation>The working calendar changed. Dates printed on slips stay valid; if a dossier is moved, its old slip is void: print a new one and tell the citizen.</translation>
    </message>
    <message>
        <source>Thời hạn của thủ tục thay đổi</source>
        <translation>The procedure’s time limit changed</translation>
    </message>
    <message>
        <source>Thủ tục đã đổi. Hồ sơ đã nhận giữ quy định của ngày nhận và ngày đã in; chỉ dời khi muốn áp dụng thời hạn mới cho công dân. Giấy cũ của hồ sơ dời hết hiệu lực.</source>
        <translation>The procedure changed. Received dossiers keep the rules of their day and the printed date; move them only to give citizens the new time limit. Old slips of moved dossiers are void.</translation>
    </message>
    <message>
        <source>Đã dời ngày hẹn %1 hồ sơ. Giấy cũ hết hiệu lực; in giấy mới.</source>
        <translation>Due dates moved: %1. The old slips are void; print new ones.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Hai lần gõ khác nhau. Gõ lại lần hai.</source>
        <translation>The two entries differ. Type the second one again.</translation>
    </message>
    <message>
        <source>Mật khẩu còn thiếu %1 ký tự.</source>
        <translation>The password is too short; characters missing: %1.</translation>
    </message>
    <message>
        <source>Ít nhất %1 ký tự. Một câu ngắn dễ nhớ hơn một từ khó.</source>
        <translation>At least %1 characters. A short sentence is easier to remember than a hard word.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Chưa có gì để ghi. Gõ ghi chú, hoặc Esc để đóng.</source>
        <translation>Nothing to write yet. Type a note, or press Esc to close.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú vào hồ sơ</source>
        <translation>Note on the dossier</translation>
    </message>
    <message>
        <source>Ghi chú ở lại trong diễn biến, không xóa được.</source>
        <translation>A note stays in the history and cannot be deleted.</translation>
    </message>
    <message>
        <source>Ghi lại</source>
        <translation>Write down</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Gần giống:</source>
        <translation>Similar:</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào khớp “%1”</source>
        <translation>No dossier matches “%1”</translation>
    </message>
    <message>
        <source>Tiếp nhận người này</source>
        <translation>Receive this person</translation>
    </message>
    <message>
        <source>Đã tìm cả hồ sơ chưa gửi và hồ sơ đã trả trên máy này, có dấu và không dấu.</source>
        <translation>Unsent and returned dossiers on this PC were searched too, with and without accents.</translation>
    </message>
</context>
<context>
    <name>NothingListed</name>
    <message>
        <source>%1 hồ sơ đến hạn trong 2 ngày làm việc tới.</source>
        <translation>Due within 2 working days: %1.</translation>
    </message>
    <message>
        <source>Bạn chưa giữ hồ sơ nào</source>
        <translation>You hold no dossiers yet</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào</source>
        <translation>No dossiers yet</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào xong</source>
        <translation>No dossier is finished yet</translation>
    </message>
    <message>
        <source>Hồ sơ bạn tiếp nhận hoặc được giao sẽ hiện ở đây.</source>
        <translation>Dossiers you receive or are assigned appear here.</translation>
    </message>
    <message>
        <source>Hồ sơ đầu tiên sẽ hiện ở đây ngay khi tiếp nhận, kể cả khi mất mạng.</source>
        <translation>The first dossier appears here as soon as it is received, even without a network.</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào đang làm</source>
        <translation>No open dossiers left</translation>
    </message>
    <message>
        <source>Không còn kết quả chờ trả</source>
        <translation>No results left to hand over</translation>
    </message>
    <message>
        <source>Không có hồ sơ chờ bổ sung</source>
        <translation>No dossier awaits papers</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào còn từ 2 ngày làm việc</source>
        <translation>No dossier has 2 working days or more left</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn</source>
        <translation>No dossier is overdue</translation>
    </message>
    <message>
        <source>Không có hồ sơ sắp hạn</source>
        <translation>No dossier is due soon</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Xem %1 hồ sơ</source>
        <translation>View all %1</translation>
    </message>
    <message>
        <source>Xem hồ sơ sắp hạn</source>
        <translation>View dossiers due soon</translation>
    </message>
</context>
<context>
    <name>NothingWaits</name>
    <message>
        <source>Chưa có ai hẹn đến lấy</source>
        <translation>Nobody has said they will come</translation>
    </message>
    <message>
        <source>Hôm nay chưa có ai đánh giá</source>
        <translation>No ratings today</translation>
    </message>
    <message>
        <source>Hôm nay chưa trả kết quả nào</source>
        <translation>No results handed over today</translation>
    </message>
    <message>
        <source>Không còn kết quả chờ trả</source>
        <translation>No results left to hand over</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn bổ sung</source>
        <translation>No papers are overdue</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ quá %1 ngày</source>
        <translation>No result has waited over %1 days</translation>
    </message>
    <message>
        <source>Không có kết quả nào ở danh sách này</source>
        <translation>No results in this list</translation>
    </message>
    <message>
        <source>Kết quả đã ký sẽ hiện ở đây, kể cả khi mất mạng.</source>
        <translation>Signed results appear here, even without a network.</translation>
    </message>
    <message>
        <source>Đã gọi hết những người có kết quả</source>
        <translation>Everyone with a result has been called</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Bộ phận</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Chưa lưu cơ quan và quầy.</source>
        <translation>Office and desk were not saved.</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Cơ quan cấp trên</source>
        <translation>Superior authority</translation>
    </message>
    <message>
        <source>Cơ quan và quầy</source>
        <translation>Office and desk</translation>
    </message>
    <message>
        <source>Dải khác</source>
        <translation>Another range</translation>
    </message>
    <message>
        <source>Dải số</source>
        <translation>Number range</translation>
    </message>
    <message>
        <source>Dải số hồ sơ mỗi ngày</source>
        <translation>Dossier numbers of each day</translation>
    </message>
    <message>
        <source>Máy cũ không dùng nữa</source>
        <translation>The old computer is gone</translation>
    </message>
    <message>
        <source>Mã định danh cơ quan</source>
        <translation>Office identifier</translation>
    </message>
    <message>
        <source>Những dòng này in ở đầu mọi giấy hẹn in từ nay; giấy đã in không đổi.</source>
        <translation>These lines head every slip printed from now on; printed slips do not change.</translation>
    </message>
    <message>
        <source>Nếu máy cũ còn dùng: chọn số quầy khác ở dưới rồi lưu.</source>
        <translation>If the old computer is still used, choose another desk number below and save.</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Quầy %1 hôm nay còn %2/%3 số, số kế tiếp %4. </source>
        <translation>Desk %1: numbers left today %2/%3, next number %4. </translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>Số cuối từ %1 đến 9999.</source>
        <translation>The last number is from %1 to 9999.</translation>
    </message>
    <message>
        <source>Số quầy</source>
        <translation>Desk number</translation>
    </message>
    <message>
        <source>Số từ 1 đến 9999.</source>
        <translation>A number from 1 to 9999.</translation>
    </message>
    <message>
        <source>Sổ này được chép từ máy khác, chưa rõ máy này là quầy nào.</source>
        <translation>This book was copied from another computer; it is not known which desk this is.</translation>
    </message>
    <message>
        <source>Theo số quầy: %1–%2</source>
        <translation>By desk number: %1–%2</translation>
    </message>
    <message>
        <source>Trang tra cứu hồ sơ</source>
        <translation>Dossier look-up page</translation>
    </message>
    <message>
        <source>Từ nay máy này là Quầy %1.</source>
        <translation>From now on this computer is Desk %1.</translation>
    </message>
    <message>
        <source>Từ số</source>
        <translation>From number</translation>
    </message>
    <message>
        <source>mã QR trên giấy hẹn dẫn tới đây</source>
        <translation>the QR code on the slip leads here</translation>
    </message>
    <message>
        <source>như trên biển treo</source>
        <translation>as on the sign</translation>
    </message>
    <message>
        <source>như trên con dấu</source>
        <translation>as on the seal</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Đã lưu cơ quan và quầy.</source>
        <translation>Office and desk saved.</translation>
    </message>
    <message>
        <source>Đến số</source>
        <translation>To number</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place name</translation>
    </message>
    <message>
        <source>Đổi số quầy hay dải số chỉ dùng cho hồ sơ nhận từ nay.</source>
        <translation>A new desk number or range applies only to dossiers received from now on.</translation>
    </message>
    <message>
        <source>để trống nếu không ghi trên giấy</source>
        <translation>leave empty if it is not on the slip</translation>
    </message>
    <message>
        <source>đứng trước ngày tháng trên giấy</source>
        <translation>stands before the date on the slip</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>%1 xã khớp nhất</source>
        <translation>%1 best matches</translation>
    </message>
    <message>
        <source>Bộ phận</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Gõ vài chữ, không cần dấu: tan phong son la</source>
        <translation>Type a few words, accents not needed: tan phong son la</translation>
    </message>
    <message>
        <source>Mã QR trên giấy hẹn dẫn tới đây</source>
        <translation>The QR code on the slip leads here</translation>
    </message>
    <message>
        <source>Mã định danh cơ quan</source>
        <translation>Office identifier</translation>
    </message>
    <message>
        <source>Những dòng này in ở đầu mọi giấy hẹn. Có thể sửa sau trong Cài đặt.</source>
        <translation>These lines head every slip. They can be changed later in Settings.</translation>
    </message>
    <message>
        <source>Trang tra cứu hồ sơ</source>
        <translation>Dossier look-up page</translation>
    </message>
    <message>
        <source>Tỉnh cấp; đứng đầu mọi mã hồ sơ, ví dụ H56.14.07</source>
        <translation>Given by the province; begins every dossier code, for example H56.14.07</translation>
    </message>
    <message>
        <source>Xem thử: bấm Enter đi tiếp. Làm thật: gõ tên xã của cơ quan vào ô dưới, rồi ghi mã định danh tỉnh cấp.</source>
        <translation>To try it: press Enter to go on. For real work: type the name of your commune below, then the identifier given by the province.</translation>
    </message>
    <message>
        <source>Xã tìm thấy</source>
        <translation>Communes found</translation>
    </message>
    <message>
        <source>Xã và cơ quan</source>
        <translation>Commune and office</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu</source>
        <translation>Commune, ward, special zone</translation>
    </message>
    <message>
        <source>Đang điền sẵn một xã mẫu.</source>
        <translation>A sample commune is filled in.</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place name</translation>
    </message>
    <message>
        <source>Đứng trước ngày tháng: Tân Phong, ngày …</source>
        <translation>Stands before the date: Tân Phong, ngày …</translation>
    </message>
</context>
<context>
    <name>OfficerDialog</name>
    <message>
        <source>Ghi trong lịch sử hồ sơ, không đổi được</source>
        <translation>Written in the dossiers’ history, cannot be changed</translation>
    </message>
    <message>
        <source>Giữ thay đổi</source>
        <translation>Keep changes</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Sửa cán bộ</source>
        <translation>Edit officer</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm cán bộ</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation>Username</translation>
    </message>
    <message>
        <source>Tư pháp – hộ tịch</source>
        <translation>Justice – civil status</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Việc phụ trách</source>
        <translation>Responsible for</translation>
    </message>
</context>
<context>
    <name>OfficerLine</name>
    <message>
        <source>Dùng lại</source>
        <translation>Reinstate</translation>
    </message>
    <message>
        <source>Ngừng dùng</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>chưa có mật khẩu</source>
        <translation>no password yet</translation>
    </message>
    <message>
        <source>ngừng dùng</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
</context>
<context>
    <name>OfficerRow</name>
    <message>
        <source>Bỏ người thứ %1</source>
        <translation>Remove person %1</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation>Username</translation>
    </message>
    <message>
        <source>Tư pháp – hộ tịch</source>
        <translation>Justice – civil status</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Việc phụ trách</source>
        <translation>Responsible for</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>%1: dùng lại.</source>
        <translation>%1: reinstated.</translation>
    </message>
    <message>
        <source>%1: ngừng dùng.</source>
        <translation>%1: suspended.</translation>
    </message>
    <message>
        <source>Ai đăng nhập ở máy này. Người nghỉ việc thì ngừng dùng, không xóa: hồ sơ cũ còn ghi tên.</source>
        <translation>Who signs in on this PC. Those who leave are suspended, not deleted: old dossiers carry their names.</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Thêm cán bộ</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>Đã sửa %1.</source>
        <translation>%1 changed.</translation>
    </message>
    <message>
        <source>Đã thêm %1.</source>
        <translation>%1 added.</translation>
    </message>
    <message>
        <source>Đã đặt mật khẩu mới.</source>
        <translation>New password set.</translation>
    </message>
    <message>
        <source>Đổi mật khẩu của tôi</source>
        <translation>Change my password</translation>
    </message>
</context>
<context>
    <name>OfficersStep</name>
    <message>
        <source>%1 người</source>
        <translation>people: %1</translation>
    </message>
    <message>
        <source>Ai tiếp nhận ở quầy này? Người đầu cần mật khẩu; người khác có thể đặt sau.</source>
        <translation>Who receives at this desk? The first person needs a password; others can set theirs later.</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Cần một người là Phụ trách quầy hoặc Quản trị kỹ thuật để sau này sửa được.</source>
        <translation>One person must be Lead or Administrator so that things can be changed later.</translation>
    </message>
    <message>
        <source>Hiện mật khẩu đang gõ</source>
        <translation>Show the password being typed</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
</context>
<context>
    <name>OnSpotDialog</name>
    <message>
        <source>Chưa ghi người ký. Kết quả phải đã ký mới trả được.</source>
        <translation>No signer yet. Only a signed result can be handed over.</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Số kết quả</source>
        <translation>Result number</translation>
    </message>
    <message>
        <source>Trả kết quả tại chỗ</source>
        <translation>Hand over on the spot</translation>
    </message>
    <message>
        <source>ký và trao ngay</source>
        <translation>signed and handed over at once</translation>
    </message>
</context>
<context>
    <name>OnTimeCard</name>
    <message>
        <source>; %1 quá hạn</source>
        <translation>; overdue: %1</translation>
    </message>
    <message>
        <source>Chưa có kết quả trả</source>
        <translation>No results yet</translation>
    </message>
    <message>
        <source>Trước và đúng hạn</source>
        <translation>Early or in time</translation>
    </message>
    <message>
        <source>hồ sơ đã giải quyết</source>
        <translation>settled dossiers</translation>
    </message>
    <message>
        <source>kỳ trước %1</source>
        <translation>last period %1</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>trước hạn</source>
        <translation>early</translation>
    </message>
    <message>
        <source>Đã giải quyết trong kỳ</source>
        <translation>Settled in the period</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>in time</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Chưa mở được sổ</source>
        <translation>The journal could not be opened</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu vẫn nguyên. Kho khóa của máy có thể cần vài giây.</source>
        <translation>Saved dossiers are intact. The keyring may need a few seconds.</translation>
    </message>
    <message>
        <source>Đang mở sổ…</source>
        <translation>Opening the journal…</translation>
    </message>
    <message>
        <source>Đóng chương trình</source>
        <translation>Close the program</translation>
    </message>
</context>
<context>
    <name>OutageDialog</name>
    <message>
        <source>30 ngày qua</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Chưa đọc được ngày giờ. Gõ như 20/11/2026 và 09:30.</source>
        <translation>Date and time could not be read. Type like 20/11/2026 and 09:30.</translation>
    </message>
    <message>
        <source>Cái gì gián đoạn</source>
        <translation>What is down</translation>
    </message>
    <message>
        <source>Có lại lúc</source>
        <translation>Back at</translation>
    </message>
    <message>
        <source>Ghi gián đoạn</source>
        <translation>Record outage</translation>
    </message>
    <message>
        <source>Ghi thêm</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi đã có lại</source>
        <translation>Record end of outage</translation>
    </message>
    <message>
        <source>Nhật ký gián đoạn</source>
        <translation>Outage log</translation>
    </message>
    <message>
        <source>Tiếp nhận, cấp số, in vẫn làm được trong lúc gián đoạn.</source>
        <translation>Receiving, numbering and printing work during an outage.</translation>
    </message>
    <message>
        <source>Từ lúc</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đang ghi: %1, từ %2.</source>
        <translation>Being recorded: %1, since %2.</translation>
    </message>
    <message>
        <source>Đến lúc</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Để trống “Đến lúc” nếu vẫn còn gián đoạn.</source>
        <translation>Leave “Until” empty if the outage goes on.</translation>
    </message>
    <message>
        <source>đã báo ai, số báo hỏng; không bắt buộc</source>
        <translation>who was told, fault number; optional</translation>
    </message>
</context>
<context>
    <name>OverdueCard</name>
    <message>
        <source>%1 đã đánh dấu</source>
        <translation>%1 ticked</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn.</source>
        <translation>No overdue dossiers.</translation>
    </message>
    <message>
        <source>Quá hạn, chưa trả</source>
        <translation>Overdue, not returned</translation>
    </message>
    <message>
        <source>Xem cả %1</source>
        <translation>View all %1</translation>
    </message>
    <message>
        <source>Xin lỗi / quá hạn trong kỳ: %1 = %2</source>
        <translation>Apologies / late in the period: %1 = %2</translation>
    </message>
    <message>
        <source>soạn xin lỗi</source>
        <translation>apologise</translation>
    </message>
    <message>
        <source>đánh dấu</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>đôn đốc</source>
        <translation>urge</translation>
    </message>
    <message>
        <source>↑↓ chọn</source>
        <translation>↑↓ choose</translation>
    </message>
</context>
<context>
    <name>OverdueLine</name>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Chọn %1</source>
        <translation>Choose %1</translation>
    </message>
    <message>
        <source>Soạn xin lỗi</source>
        <translation>Apologise</translation>
    </message>
    <message>
        <source>Xin lỗi lại</source>
        <translation>Apologise again</translation>
    </message>
    <message>
        <source>Đôn đốc</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>đã đôn đốc %1, chưa trả lời</source>
        <translation>urged %1, unanswered</translation>
    </message>
</context>
<context>
    <name>OwedPart</name>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Chưa có số tiền. Gõ số đã thu, hoặc bỏ dấu “Thu ngay”.</source>
        <translation>No amount yet. Type what was paid, or untick “Collect now”.</translation>
    </message>
    <message>
        <source>Chưa thu %1. Vẫn trả được; hồ sơ ghi còn nợ.</source>
        <translation>%1 not paid. You can hand over; the dossier keeps the debt.</translation>
    </message>
    <message>
        <source>Cách trả tiền</source>
        <translation>Way to pay</translation>
    </message>
    <message>
        <source>Còn phải thu %1. Thu cùng lúc trả kết quả.</source>
        <translation>%1 to be paid. Collect it when handing over the result.</translation>
    </message>
    <message>
        <source>Miễn lệ phí. Không còn khoản phải thu.</source>
        <translation>Exempt from fees. Nothing left to pay.</translation>
    </message>
    <message>
        <source>Mức thu do HĐND tỉnh quy định, chưa nhập. Gõ số đã thu.</source>
        <translation>The rate is set by the provincial council and not entered yet. Type what was paid.</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Số tiền thu, đồng</source>
        <translation>Amount paid, dong</translation>
    </message>
    <message>
        <source>Thu ngay</source>
        <translation>Collect now</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Đã thu đủ. Không còn khoản phải thu.</source>
        <translation>Paid in full. Nothing left to pay.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>%1, trang %2 trên %3</source>
        <translation>%1, page %2 of %3</translation>
    </message>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Trang đang xem</source>
        <translation>Page shown</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <source>mở</source>
        <translation>open</translation>
    </message>
    <message>
        <source>xem nhanh</source>
        <translation>quick look</translation>
    </message>
    <message>
        <source>↑↓ chọn</source>
        <translation>↑↓ choose</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>%1 bản quét</source>
        <translation>scans: %1</translation>
    </message>
    <message>
        <source>Bản chính</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Bản chứng thực</source>
        <translation>Certified copy</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Chưa có giấy này.</source>
        <translation>This paper is not here yet.</translation>
    </message>
    <message>
        <source>Không cần</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Nộp</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Thay bằng </source>
        <translation>Instead: </translation>
    </message>
    <message>
        <source>Xuất trình</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>không cần</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>Đã tra cứu</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>Đã tra cứu </source>
        <translation>Looked up </translation>
    </message>
</context>
<context>
    <name>PaperViews</name>
    <message>
        <source>Cả hai</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Giấy tờ của thủ tục</source>
        <translation>Papers of the procedure</translation>
    </message>
    <message>
        <source>Tất cả thủ tục</source>
        <translation>All procedures</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>%1 giấy tờ khi cần</source>
        <translation>if needed: %1</translation>
    </message>
    <message>
        <source>%1/%2 đã có</source>
        <translation>%1/%2 here</translation>
    </message>
    <message>
        <source>Bản chính</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Chứng thực</source>
        <translation>Certified</translation>
    </message>
    <message>
        <source>Danh sách giấy tờ hiện ra khi chọn xong thủ tục.</source>
        <translation>The papers are listed once a procedure is chosen.</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Lọc giấy tờ</source>
        <translation>Filter papers</translation>
    </message>
    <message>
        <source>lọc theo tên, không cần dấu</source>
        <translation>filter by name, accents not needed</translation>
    </message>
    <message>
        <source>Đủ cả</source>
        <translation>All here</translation>
    </message>
</context>
<context>
    <name>ParkedStrip</name>
    <message>
        <source> · còn chờ không?</source>
        <translation> · still waiting?</translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 phút</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Gác lại</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Gác lại: %1</source>
        <translation>Set aside: %1</translation>
    </message>
    <message>
        <source>Người đang chờ</source>
        <translation>People waiting</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Dùng khi kho khóa của máy không mở được. Mật khẩu cũ hết tác dụng ngay.</source>
        <translation>Used when the keyring of this PC cannot be opened. The old passphrase stops working at once.</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu mở sổ</source>
        <translation>Repeat the passphrase</translation>
    </message>
    <message>
        <source>Mật khẩu mở sổ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>Đặt mật khẩu mở sổ</source>
        <translation>Set passphrase</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Bộ gõ tiếng Việt đang bật: mật khẩu sẽ có dấu.</source>
        <translation>Vietnamese typing is on: the password will have accents.</translation>
    </message>
    <message>
        <source>Caps Lock đang bật.</source>
        <translation>Caps Lock is on.</translation>
    </message>
</context>
<context>
    <name>PasswordTry</name>
    <message>
        <source>Gõ mật khẩu rồi bấm Enter.</source>
        <translation>Type the password and press Enter.</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Chưa có số tiền. Gõ số đồng đã thu.</source>
        <translation>No amount yet. Type how many dong were paid.</translation>
    </message>
    <message>
        <source>Cách nộp</source>
        <translation>Way to pay</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi đã thu</source>
        <translation>Record payment</translation>
    </message>
    <message>
        <source>Hồ sơ này: %1.</source>
        <translation>This dossier: %1.</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Số tiền thu</source>
        <translation>Amount paid</translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation>Payment</translation>
    </message>
</context>
<context>
    <name>PaymentRequestDialog</name>
    <message>
        <source>Chưa có số tiền. Gõ số đồng phải nộp.</source>
        <translation>No amount yet. Type how many dong are to be paid.</translation>
    </message>
    <message>
        <source>Công dân nộp trước</source>
        <translation>Citizen pays before</translation>
    </message>
    <message>
        <source>Khoản nộp</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Lệ phí trước bạ nhà, đất</source>
        <translation>Registration fee for house and land</translation>
    </message>
    <message>
        <source>Ngày này đã qua, hoặc không có. Chọn ngày sau hôm nay.</source>
        <translation>This day is past, or does not exist. Choose a day after today.</translation>
    </message>
    <message>
        <source>Phần thời gian còn lại được giữ, tính tiếp khi công dân đã nộp.</source>
        <translation>The time left is kept and runs on once the citizen has paid.</translation>
    </message>
    <message>
        <source>Số tiền phải nộp</source>
        <translation>Amount to pay</translation>
    </message>
    <message>
        <source>Yêu cầu nghĩa vụ tài chính</source>
        <translation>Request payment</translation>
    </message>
    <message>
        <source>Yêu cầu nộp</source>
        <translation>Request payment</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ %1 hôm nay</source>
        <translation>The clock stops from %1 today</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Chọn kỳ</source>
        <translation>Choose a period</translation>
    </message>
    <message>
        <source>Kỳ này chưa bắt đầu. Chọn ngày đầu không sau hôm nay.</source>
        <translation>This period has not begun. Choose a first day not after today.</translation>
    </message>
    <message>
        <source>Ngày chưa đọc được. Gõ như 15/10/2026.</source>
        <translation>The date could not be read. Type like 15/10/2026.</translation>
    </message>
    <message>
        <source>Ngày cuối trước ngày đầu. Đổi một trong hai ngày.</source>
        <translation>The last day is before the first. Change one of them.</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Xem kỳ này</source>
        <translation>View this period</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Chưa có họ tên. Quét thẻ, hoặc gõ vào đây.</source>
        <translation>No name yet. Scan the card, or type here.</translation>
    </message>
    <message>
        <source>Cá nhân</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Cơ quan nhà nước</source>
        <translation>State agency</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Không có ngày này. Gõ như 14/08/1992.</source>
        <translation>There is no such date. Type like 14/08/1992.</translation>
    </message>
    <message>
        <source>Không có điện thoại thông minh</source>
        <translation>No smartphone</translation>
    </message>
    <message>
        <source>Loại người nộp</source>
        <translation>Kind of applicant</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Nơi thường trú</source>
        <translation>Permanent residence</translation>
    </message>
    <message>
        <source>Số căn cước</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Số điện thoại thường có 10 số. Xem lại.</source>
        <translation>Telephone numbers usually have 10 digits. Check it.</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Trụ sở</source>
        <translation>Registered office</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Tổ chức khác</source>
        <translation>Other organisation</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Nộp thay</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Nộp thay người khác</source>
        <translation>Filed for someone else</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Số căn cước</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Sửa người nộp</source>
        <translation>Edit the applicant</translation>
    </message>
    <message>
        <source>Thường trú</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem hồ sơ cũ</source>
        <translation>View earlier dossiers</translation>
    </message>
    <message>
        <source>chưa có – quét thẻ, gõ số, hoặc bấm Sửa</source>
        <translation>none yet – scan the card, type the number, or press Edit</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Đã nộp %1 hồ sơ từ %2</source>
        <translation>Dossiers since %2: %1</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>%1 người đã nộp ở đây</source>
        <translation>Earlier applicants: %1</translation>
    </message>
    <message>
        <source>Không mang thẻ?</source>
        <translation>No card at hand?</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Người đã nộp</source>
        <translation>Earlier applicants</translation>
    </message>
    <message>
        <source>Nhập bù hồ sơ giấy</source>
        <translation>Back-enter a paper dossier</translation>
    </message>
    <message>
        <source>Nhập tay</source>
        <translation>Type in</translation>
    </message>
    <message>
        <source>Nộp thay</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hồ sơ</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>Quét thẻ căn cước, hoặc gõ số, họ tên</source>
        <translation>Scan the ID card, or type number or name</translation>
    </message>
    <message>
        <source>Quét thẻ của chủ hồ sơ, hoặc gõ số, họ tên</source>
        <translation>Scan the applicant’s card, or type number or name</translation>
    </message>
    <message>
        <source>Quét thẻ, số căn cước hoặc họ tên</source>
        <translation>Scan the card, or type ID number or name</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Sửa người nộp thay</source>
        <translation>Edit the filer</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>quan hệ: con đẻ, theo ủy quyền</source>
        <translation>relation: child, by authorisation</translation>
    </message>
</context>
<context>
    <name>PrintJobRows</name>
    <message>
        <source>%1 liên</source>
        <translation>copies: %1</translation>
    </message>
    <message>
        <source>Chưa đến lượt in.</source>
        <translation>Not its turn yet.</translation>
    </message>
    <message>
        <source>Chờ từ</source>
        <translation>Waiting since</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Vì sao chưa in</source>
        <translation>Why not printed</translation>
    </message>
    <message>
        <source>bản in lại lần %1</source>
        <translation>reprint %1</translation>
    </message>
    <message>
        <source>máy in thường dùng</source>
        <translation>usual printer</translation>
    </message>
    <message>
        <source>từ %1 %2</source>
        <translation>since %1 %2</translation>
    </message>
    <message>
        <source>Đang thử lại…</source>
        <translation>Trying again…</translation>
    </message>
</context>
<context>
    <name>PrintJobsDialog</name>
    <message>
        <source>Bản in đang chờ</source>
        <translation>Waiting print jobs</translation>
    </message>
    <message>
        <source>Bỏ bản in %1? Hồ sơ vẫn còn trong sổ, số không đổi. Cần giấy thì in lại từ hồ sơ.</source>
        <translation>Remove the print job %1? The dossier stays in the journal and keeps its number. For a slip, reprint it from the dossier.</translation>
    </message>
    <message>
        <source>Bỏ bản in này</source>
        <translation>Remove this job</translation>
    </message>
    <message>
        <source>Bỏ khỏi hàng đợi</source>
        <translation>Remove from the queue</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu đủ. Cần thêm giấy thì in lại từ hồ sơ.</source>
        <translation>All dossiers are saved. For another slip, reprint it from the dossier.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, số không đổi</source>
        <translation>Dossiers are saved, numbers do not change</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, số không đổi. Bản in đến lượt thì tự in.</source>
        <translation>The dossier is saved and keeps its number. The job prints by itself when its turn comes.</translation>
    </message>
    <message>
        <source>In %1 ở máy khác. Hồ sơ đã lưu, số không đổi.</source>
        <translation>Print %1 elsewhere. The dossier is saved and keeps its number.</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>In lại tất cả</source>
        <translation>Reprint all</translation>
    </message>
    <message>
        <source>In ở máy khác</source>
        <translation>Print elsewhere</translation>
    </message>
    <message>
        <source>In ở máy này</source>
        <translation>Print on this one</translation>
    </message>
    <message>
        <source>Không có bản in nào đang chờ</source>
        <translation>No print job is waiting</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lưu tất cả</source>
        <translation>Save all</translation>
    </message>
    <message>
        <source>Lưu vào thư mục</source>
        <translation>Save to a folder</translation>
    </message>
    <message>
        <source>Đang thử lại. Hồ sơ đã lưu, số không đổi. Đợi máy in trả lời.</source>
        <translation>Trying again. The dossier is saved and keeps its number. Wait for the printer to answer.</translation>
    </message>
</context>
<context>
    <name>PrintStatus</name>
    <message>
        <source>%1 bản in đang chờ</source>
        <translation>Print jobs waiting: %1</translation>
    </message>
    <message>
        <source>Chọn thư mục khác</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>Giấy hẹn</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>Hồ sơ %1 đã lưu, số không đổi.</source>
        <translation>Dossier %1 is saved and keeps its number.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, số không đổi.</source>
        <translation>The dossier is saved and keeps its number.</translation>
    </message>
    <message>
        <source>In ở máy khác</source>
        <translation>Print elsewhere</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Máy này không mở được tệp PDF.</source>
        <translation>This PC cannot open PDF files.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Thư mục lưu giấy hẹn</source>
        <translation>Folder for slips</translation>
    </message>
    <message>
        <source>Xem bản in</source>
        <translation>View print jobs</translation>
    </message>
    <message>
        <source>máy in thường dùng</source>
        <translation>usual printer</translation>
    </message>
    <message>
        <source>Đã in %1 ở máy “%2”.</source>
        <translation>Printed on “%2”: %1.</translation>
    </message>
    <message>
        <source>Đã lưu %1.</source>
        <translation>%1 saved.</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>In ở máy</source>
        <translation>Print on</translation>
    </message>
    <message>
        <source>Khổ giấy trong máy đó</source>
        <translation>Paper size in that printer</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in nào. Hồ sơ đã lưu, số không đổi. Lưu PDF rồi in ở máy khác.</source>
        <translation>This PC has no printer. The dossier is saved and keeps its number. Save the PDF and print it elsewhere.</translation>
    </message>
    <message>
        <source>Đang tìm máy in…</source>
        <translation>Looking for printers…</translation>
    </message>
</context>
<context>
    <name>PrinterStep</name>
    <message>
        <source>1 liên</source>
        <translation>1 copy</translation>
    </message>
    <message>
        <source>2 liên</source>
        <translation>2 copies</translation>
    </message>
    <message>
        <source>Chưa thấy máy in nào. Vẫn tiếp nhận được, giấy hẹn lưu thành PDF. Cắm máy in rồi bấm Tìm lại, hoặc đi tiếp.</source>
        <translation>No printer found. Receiving still works; slips are saved as PDF. Connect a printer and press Search again, or go on.</translation>
    </message>
    <message>
        <source>Giấy hẹn in ở khổ A4, A5 hoặc giấy nhiệt 80 mm. Chọn máy và in thử; có thể đổi sau.</source>
        <translation>Slips are printed on A4, A5 or 80 mm thermal paper. Choose a printer and print a test; it can be changed later.</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Print a test</translation>
    </message>
    <message>
        <source>Không in, lưu PDF</source>
        <translation>Do not print, save PDF</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Máy in giấy hẹn</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Đang gửi trang in thử…</source>
        <translation>Sending the test page…</translation>
    </message>
    <message>
        <source>Đang tìm máy in…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Đã gửi trang in thử. Xem trang in có đủ dấu không.</source>
        <translation>Test page sent. Check that all accents are printed.</translation>
    </message>
</context>
<context>
    <name>PrintingSection</name>
    <message>
        <source>%1 (chưa thấy)</source>
        <translation>%1 (not found)</translation>
    </message>
    <message>
        <source>%1 liên</source>
        <translation>copies: %1</translation>
    </message>
    <message>
        <source>Chưa lưu cách in.</source>
        <translation>Print settings were not saved.</translation>
    </message>
    <message>
        <source>Chưa thấy %1. Giấy hẹn sẽ chờ. Cắm máy in rồi bấm Tìm lại.</source>
        <translation>%1 not found. Slips will wait. Connect the printer and press Search again.</translation>
    </message>
    <message>
        <source>Chưa thấy máy in nào. Vẫn tiếp nhận được, giấy hẹn lưu thành PDF. Cắm máy in rồi bấm Tìm lại.</source>
        <translation>No printer found. Receiving still works; slips are saved as PDF. Connect a printer and press Search again.</translation>
    </message>
    <message>
        <source>Các máy in khác</source>
        <translation>Other printers</translation>
    </message>
    <message>
        <source>Hồ sơ luôn được lưu trước khi in; máy in hỏng thì giấy hẹn chờ, không mất.</source>
        <translation>Dossiers are always saved before printing; if the printer fails, slips wait and are not lost.</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Print a test</translation>
    </message>
    <message>
        <source>In thử ở %1</source>
        <translation>Print a test on %1</translation>
    </message>
    <message>
        <source>In ấn, đầu đọc</source>
        <translation>Printing, scanner</translation>
    </message>
    <message>
        <source>Khi máy in giấy hẹn không trả lời, giấy chờ được in ở máy khác đúng khổ này.</source>
        <translation>When the slip printer does not answer, waiting slips can be printed on another printer in this size.</translation>
    </message>
    <message>
        <source>Không in, lưu PDF</source>
        <translation>Do not print, save PDF</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Khổ giấy trong %1</source>
        <translation>Paper size in %1</translation>
    </message>
    <message>
        <source>Máy in giấy hẹn</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Tìm thấy %1 máy in.</source>
        <translation>Printers found: %1.</translation>
    </message>
    <message>
        <source>Đang gửi trang in thử tới %1…</source>
        <translation>Sending the test page to %1…</translation>
    </message>
    <message>
        <source>Đang tìm máy in…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Đã in trang thử. Xem trang in có đủ dấu không.</source>
        <translation>Test page printed. Check that all accents are there.</translation>
    </message>
    <message>
        <source>Đã lưu cách in.</source>
        <translation>Print settings saved.</translation>
    </message>
</context>
<context>
    <name>ProcedureOverrideDialog</name>
    <message>
        <source>Cách làm của xã</source>
        <translation>Local terms</translation>
    </message>
    <message>
        <source>Ghi số tiền bằng chữ số, ví dụ 8000.</source>
        <translation>Write the amount in digits, for example 8000.</translation>
    </message>
    <message>
        <source>Giấy tờ xã yêu cầu</source>
        <translation>Papers the commune asks for</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lệ phí theo HĐND tỉnh</source>
        <translation>Fee set by the provincial council</translation>
    </message>
    <message>
        <source>Lệ phí theo HĐND tỉnh – %1</source>
        <translation>Fee set by the provincial council – %1</translation>
    </message>
    <message>
        <source>Thời hạn xã cam kết</source>
        <translation>Time limit promised by the commune</translation>
    </message>
    <message>
        <source>Thời hạn xã cam kết – %1</source>
        <translation>Time limit promised by the commune – %1</translation>
    </message>
    <message>
        <source>Tiếp nhận ở xã này</source>
        <translation>Received in this commune</translation>
    </message>
    <message>
        <source>chưa khai</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>Áp dụng từ hồ sơ sau; hồ sơ đã nhận không đổi.</source>
        <translation>Applies from the next dossier; received dossiers do not change.</translation>
    </message>
    <message>
        <source>Để trống là theo quy định: %1.</source>
        <translation>Empty means as prescribed: %1.</translation>
    </message>
    <message>
        <source>đồng mỗi hồ sơ</source>
        <translation>dong per dossier</translation>
    </message>
</context>
<context>
    <name>ProcedureReviewDialog</name>
    <message>
        <source>Bỏ thủ tục này</source>
        <translation>Remove this procedure</translation>
    </message>
    <message>
        <source>Chưa chọn cách thu phí, hoặc số tiền chưa đúng.</source>
        <translation>No way of charging is chosen, or the amount is not right.</translation>
    </message>
    <message>
        <source>Chưa dùng để tiếp nhận cho đến khi xác nhận</source>
        <translation>Not used for receiving until confirmed</translation>
    </message>
    <message>
        <source>Giấy tờ – bỏ dấu ở dòng không phải giấy tờ</source>
        <translation>Papers – untick lines that are not papers</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Một mức mỗi bản</source>
        <translation>One rate per copy</translation>
    </message>
    <message>
        <source>Một mức mỗi hồ sơ</source>
        <translation>One rate per dossier</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Số tiền, đồng</source>
        <translation>Amount, dong</translation>
    </message>
    <message>
        <source>Theo HĐND tỉnh</source>
        <translation>By provincial council</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Tên gọn, quầy hay gọi</source>
        <translation>Short name used at the desk</translation>
    </message>
    <message>
        <source>Tìm giấy tờ</source>
        <translation>Find papers</translation>
    </message>
    <message>
        <source>Xem lại %1/%2</source>
        <translation>Review %1/%2</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>bản mới, bản cũ vẫn dùng</source>
        <translation>new version, the old one stays in use</translation>
    </message>
    <message>
        <source>thủ tục mới</source>
        <translation>new procedure</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>đồng</source>
        <translation>dong</translation>
    </message>
    <message>
        <source>– chọn –</source>
        <translation>– choose –</translation>
    </message>
</context>
<context>
    <name>ProcedureSheet</name>
    <message>
        <source>Bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Không nhận ở xã</source>
        <translation>Not received here</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Mã, lĩnh vực</source>
        <translation>Code, field</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Quy tắc 15 giờ</source>
        <translation>15:00 rule</translation>
    </message>
    <message>
        <source>Thẩm quyền</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Xã chỉnh…</source>
        <translation>Local terms…</translation>
    </message>
    <message>
        <source>Xã đã chỉnh</source>
        <translation>Local terms</translation>
    </message>
</context>
<context>
    <name>ProcedureStep</name>
    <message>
        <source>%1 thủ tục khớp – không cần gõ dấu</source>
        <translation>Matching procedures: %1 – accents not needed</translation>
    </message>
    <message>
        <source>%1 đã nộp thủ tục này ngày %2, mã %3. Chưa tạo hồ sơ mới. Mở hồ sơ cũ, hoặc ghi lý do để nộp tiếp.</source>
        <translation>%1 submitted this procedure on %2, code %3. No new dossier was made. Open the earlier one, or give a reason to go on.</translation>
    </message>
    <message>
        <source>Gõ tên thủ tục</source>
        <translation>Type the procedure</translation>
    </message>
    <message>
        <source>Gõ tên thủ tục, không cần dấu – hoặc chọn trước</source>
        <translation>Type the procedure, accents not needed – or choose it first</translation>
    </message>
    <message>
        <source>Hay dùng ở quầy này</source>
        <translation>Often used at this desk</translation>
    </message>
    <message>
        <source>Không có thủ tục nào khớp. Thử ít chữ hơn, hoặc gõ mã.</source>
        <translation>No procedure matches. Try fewer words, or type the code.</translation>
    </message>
    <message>
        <source>Lý do nộp tiếp</source>
        <translation>Reason to go on</translation>
    </message>
    <message>
        <source>Mở hồ sơ cũ</source>
        <translation>Open the earlier dossier</translation>
    </message>
    <message>
        <source>Thêm thủ tục</source>
        <translation>Add procedure</translation>
    </message>
    <message>
        <source>Thêm thủ tục cho người này</source>
        <translation>Add a procedure for this person</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục khớp</source>
        <translation>Matching procedures</translation>
    </message>
    <message>
        <source>hay dùng</source>
        <translation>often used</translation>
    </message>
    <message>
        <source>kết quả: </source>
        <translation>result: </translation>
    </message>
    <message>
        <source>lý do nộp thêm hồ sơ trùng</source>
        <translation>reason for a second dossier</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>RatingDialog</name>
    <message>
        <source>Chưa chọn mức nào. Chọn một mặt, hoặc Esc để đóng.</source>
        <translation>Nothing chosen. Choose a face, or press Esc to close.</translation>
    </message>
    <message>
        <source>Công dân đánh giá</source>
        <translation>Citizen’s rating</translation>
    </message>
    <message>
        <source>Ghi đánh giá</source>
        <translation>Record rating</translation>
    </message>
</context>
<context>
    <name>RatingPart</name>
    <message>
        <source>xoay màn hình hoặc để công dân tự bấm</source>
        <translation>turn the screen or let the citizen press</translation>
    </message>
    <message>
        <source>Ông, bà thấy việc phục vụ thế nào?</source>
        <translation>How was the service?</translation>
    </message>
</context>
<context>
    <name>ReaderCard</name>
    <message>
        <source>Cổng %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>Cổng %1 (chưa thấy)</source>
        <translation>Port %1 (not found)</translation>
    </message>
    <message>
        <source>Dùng từ lần đăng nhập sau.</source>
        <translation>In use from the next sign-in.</translation>
    </message>
    <message>
        <source>Gõ như bàn phím (cắm là dùng)</source>
        <translation>Types like a keyboard (plug and use)</translation>
    </message>
    <message>
        <source>Không thấy đầu đọc nào ở cổng nối tiếp. Đầu đọc kiểu bàn phím vẫn dùng được.</source>
        <translation>No scanner found on a serial port. Keyboard scanners still work.</translation>
    </message>
    <message>
        <source>Quét ở bất cứ ô nào; máy tự nhận ra và không ghi nhầm vào ô đang gõ.</source>
        <translation>Scan in any field; it is recognised and not typed into the field by mistake.</translation>
    </message>
    <message>
        <source>Tìm đầu đọc</source>
        <translation>Find scanner</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ, giấy hẹn</source>
        <translation>Scanner for cards and slips</translation>
    </message>
    <message>
        <source>Đọc thẳng từ cổng, bộ gõ tiếng Việt không làm vỡ dấu.</source>
        <translation>Read straight from the port; Vietnamese typing cannot spoil accents.</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>Không cần mạng để tiếp nhận.</source>
        <translation>No network is needed to receive.</translation>
    </message>
    <message>
        <source>Quầy đã cài xong. Mọi thứ dưới đây đổi được trong Cài đặt.</source>
        <translation>The desk is set up. Everything below can be changed in Settings.</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Tiếp nhận, cấp số, in giấy hẹn đều làm được ngay trên máy này.</source>
        <translation>Receiving, numbering and printing slips all work on this PC alone.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Bản in lại lần %1. Giấy cũ vẫn dùng được. Ghi lý do in lại.</source>
        <translation>Reprint %1. The old slip stays valid. Give the reason.</translation>
    </message>
    <message>
        <source>Bản in mờ, rách</source>
        <translation>Print faint or torn</translation>
    </message>
    <message>
        <source>Cho người khác trong nhà</source>
        <translation>For another family member</translation>
    </message>
    <message>
        <source>Chưa có lý do. Gõ vài chữ, hoặc chọn một lý do hay gặp.</source>
        <translation>No reason yet. Type a few words, or choose a common reason.</translation>
    </message>
    <message>
        <source>Chọn nhầm thủ tục</source>
        <translation>Wrong procedure chosen</translation>
    </message>
    <message>
        <source>Công dân làm mất giấy</source>
        <translation>Citizen lost the slip</translation>
    </message>
    <message>
        <source>Công dân đã có hồ sơ thủ tục này đang làm. Chưa tạo hồ sơ mới. Ghi lý do để nộp tiếp, hoặc đóng và mở hồ sơ cũ.</source>
        <translation>The citizen has an open dossier for this procedure. No new dossier was made. Give a reason to go on, or close and open the earlier one.</translation>
    </message>
    <message>
        <source>Ghi sai họ tên</source>
        <translation>Name misspelt</translation>
    </message>
    <message>
        <source>Hay gặp</source>
        <translation>Common</translation>
    </message>
    <message>
        <source>Hồ sơ cũ sẽ rút</source>
        <translation>Earlier dossier will be withdrawn</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint the slip</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do, ghi vào lịch sử hồ sơ</source>
        <translation>Reason, written in the dossier’s history</translation>
    </message>
    <message>
        <source>Máy in kẹt giấy</source>
        <translation>Paper jam</translation>
    </message>
    <message>
        <source>Nộp thêm hồ sơ cùng thủ tục</source>
        <translation>Another dossier for the same procedure</translation>
    </message>
    <message>
        <source>Nộp tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Số hồ sơ và giờ nhận không đổi. Giấy cũ hết hiệu lực, quét vào sẽ báo “đã thay”. In giấy mới và thu giấy cũ.</source>
        <translation>Number and time of receipt do not change. The old slip becomes void; scanning it says “replaced”. Print a new slip and take the old one back.</translation>
    </message>
    <message>
        <source>Sửa sau khi đã in giấy hẹn</source>
        <translation>Amend after the slip was printed</translation>
    </message>
    <message>
        <source>Sửa và in giấy mới</source>
        <translation>Amend and print a new slip</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ trong danh sách</source>
        <translation>Paper missing from the list</translation>
    </message>
    <message>
        <source>Xin thêm bản</source>
        <translation>More copies wanted</translation>
    </message>
    <message>
        <source>gõ lý do</source>
        <translation>type a reason</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Chưa chọn lý do. Chọn một dòng trong danh sách.</source>
        <translation>No reason chosen. Choose a line of the list.</translation>
    </message>
    <message>
        <source>Chưa có lý do bằng lời. Lời này in trên giấy.</source>
        <translation>No reason in words yet. These words are printed.</translation>
    </message>
    <message>
        <source>Chọn lý do</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>– chọn lý do –</source>
        <translation>– choose a reason –</translation>
    </message>
</context>
<context>
    <name>RecallDialog</name>
    <message>
        <source>Chưa có lý do. Ghi kết quả sai ở đâu.</source>
        <translation>No reason yet. Write what is wrong with the result.</translation>
    </message>
    <message>
        <source>Hồ sơ trở lại đang xử lý. Kết quả cũ ở lại trong diễn biến.</source>
        <translation>The dossier goes back into process. The old result stays in the history.</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Thu hồi, xử lý lại</source>
        <translation>Recall and process again</translation>
    </message>
    <message>
        <source>Vì sao thu hồi</source>
        <translation>Why it is recalled</translation>
    </message>
</context>
<context>
    <name>ReceiverPart</name>
    <message>
        <source>Ai nhận kết quả</source>
        <translation>Who collects the result</translation>
    </message>
    <message>
        <source>Chính chủ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Chưa chọn quan hệ của người nhận với chủ hồ sơ.</source>
        <translation>The recipient’s relation to the applicant is not chosen.</translation>
    </message>
    <message>
        <source>Chưa có số hiệu bưu gửi. Ghi theo biên lai.</source>
        <translation>No tracking number yet. Write it as on the postal receipt.</translation>
    </message>
    <message>
        <source>Chưa có tên người nhận. Quét thẻ, hoặc gõ vào đây.</source>
        <translation>No recipient yet. Scan the card, or type here.</translation>
    </message>
    <message>
        <source>Chưa ghi giấy ủy quyền. Ghi số và ngày của giấy.</source>
        <translation>No authorisation yet. Write its number and date.</translation>
    </message>
    <message>
        <source>Chưa xem căn cước. Quét thẻ người nhận, hoặc xem thẻ rồi đánh dấu.</source>
        <translation>The ID card was not seen. Scan the recipient’s card, or look at it and tick the box.</translation>
    </message>
    <message>
        <source>Công dân đã nhận bản điện tử; không giao giấy.</source>
        <translation>The citizen has the electronic result; no paper is handed over.</translation>
    </message>
    <message>
        <source>Ghi theo biên lai của bưu điện.</source>
        <translation>As on the postal receipt.</translation>
    </message>
    <message>
        <source>Giấy ủy quyền</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Họ và tên người nhận</source>
        <translation>Name of the recipient</translation>
    </message>
    <message>
        <source>Mã này không phải thẻ căn cước. Chưa ghi gì. Quét thẻ của người nhận.</source>
        <translation>This is not the code of an ID card. Nothing was written. Scan the recipient’s card.</translation>
    </message>
    <message>
        <source>Người được ủy quyền</source>
        <translation>Authorised person</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hồ sơ</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>Quét thẻ căn cước người nhận, hoặc gõ số</source>
        <translation>Scan the recipient’s ID card, or type the number</translation>
    </message>
    <message>
        <source>Số căn cước người nhận</source>
        <translation>ID number of the recipient</translation>
    </message>
    <message>
        <source>Số hiệu bưu gửi</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>Thẻ căn cước người nhận</source>
        <translation>Recipient’s ID card</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>số, ngày, nơi chứng thực</source>
        <translation>number, date, place of certification</translation>
    </message>
    <message>
        <source>Đã xem căn cước của người nhận</source>
        <translation>The recipient’s ID card was seen</translation>
    </message>
    <message>
        <source>Đã đọc thẻ %1</source>
        <translation>Card read %1</translation>
    </message>
    <message>
        <source>Đúng số của chủ hồ sơ %1. Xem thẻ rồi đánh dấu bên trên.</source>
        <translation>This is the number of the applicant %1. Look at the card, then tick above.</translation>
    </message>
    <message>
        <source>– chọn –</source>
        <translation>– choose –</translation>
    </message>
</context>
<context>
    <name>ReceptionNews</name>
    <message>
        <source>%1 · hẹn %2 trước %3</source>
        <translation>%1 · due %2 before %3</translation>
    </message>
    <message>
        <source>Giấy cũ hết hiệu lực, quét vào sẽ báo “đã thay”. Thu lại giấy cũ.</source>
        <translation>The old slip is void; scanning it says “replaced”. Take the old slip back.</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Những gì đã gõ vẫn còn. Chưa tiếp nhận, chưa cấp số.</source>
        <translation>What was typed is still there. Not received yet, no number given.</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Trả ngay</source>
        <translation>Hand over now</translation>
    </message>
    <message>
        <source>hồ sơ đang nhập</source>
        <translation>dossier being entered</translation>
    </message>
    <message>
        <source>Đã gác lại %1.</source>
        <translation>%1 set aside.</translation>
    </message>
    <message>
        <source>Đã lưu. Giấy mới lưu thành PDF.</source>
        <translation>Saved. The new slip is kept as PDF.</translation>
    </message>
    <message>
        <source>Đã lưu. Giấy mới đang in.</source>
        <translation>Saved. The new slip is being printed.</translation>
    </message>
    <message>
        <source>Đã mở lại hồ sơ đang nhập dở.</source>
        <translation>The unfinished dossier is open again.</translation>
    </message>
    <message>
        <source>Đã tiếp nhận %1. Giấy hẹn lưu thành PDF.</source>
        <translation>%1 received. The slip is kept as PDF.</translation>
    </message>
    <message>
        <source>Đã tiếp nhận %1. Giấy hẹn đang in.</source>
        <translation>%1 received. The slip is being printed.</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Bản quét của giấy đang chọn</source>
        <translation>Scans of the chosen paper</translation>
    </message>
    <message>
        <source>Bỏ hồ sơ đang nhập</source>
        <translation>Discard this entry</translation>
    </message>
    <message>
        <source>Chọn thủ tục</source>
        <translation>Choose a procedure</translation>
    </message>
    <message>
        <source>Giấy trắng giữ số</source>
        <translation>Blank slips with reserved numbers</translation>
    </message>
    <message>
        <source>Gác lại</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Gọi lại người gác</source>
        <translation>Call back a person set aside</translation>
    </message>
    <message>
        <source>Hồ sơ cũ của người này</source>
        <translation>Earlier dossiers of this person</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Nhập bù hồ sơ giấy</source>
        <translation>Back-enter a paper dossier</translation>
    </message>
    <message>
        <source>Nhập tay người nộp</source>
        <translation>Type in the applicant</translation>
    </message>
    <message>
        <source>Nhật ký gián đoạn</source>
        <translation>Outage log</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung</source>
        <translation>Request for papers</translation>
    </message>
    <message>
        <source>Phóng to giấy hẹn</source>
        <translation>Enlarge the slip</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Sửa người nộp</source>
        <translation>Edit the applicant</translation>
    </message>
    <message>
        <source>Thêm thủ tục</source>
        <translation>Add procedure</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Tiếp nhận và in</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refusal at reception</translation>
    </message>
    <message>
        <source>Việc khác ở quầy</source>
        <translation>More at the desk</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>lượt thứ %1 hôm nay</source>
        <translation>visit %1 today</translation>
    </message>
    <message>
        <source>sẵn sàng nhận người thứ %1</source>
        <translation>ready for person %1</translation>
    </message>
    <message>
        <source>Ô quét thẻ căn cước</source>
        <translation>ID card field</translation>
    </message>
    <message>
        <source>Đã hướng dẫn, từ chối hôm nay</source>
        <translation>Advised or refused today</translation>
    </message>
    <message>
        <source>Đủ cả giấy tờ</source>
        <translation>All papers here</translation>
    </message>
    <message>
        <source>đang sửa một hồ sơ đã nhận</source>
        <translation>amending a received dossier</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Dùng mã mới</source>
        <translation>Use the new code</translation>
    </message>
    <message>
        <source>Mã cũ còn dùng được tới khi gõ lại đúng một nhóm của mã mới</source>
        <translation>The old code works until one group of the new code is typed back</translation>
    </message>
    <message>
        <source>Tạo mã khôi phục mới</source>
        <translation>Make a new recovery code</translation>
    </message>
    <message>
        <source>Đang tạo mã…</source>
        <translation>Making the code…</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Cách mở</source>
        <translation>Way to open</translation>
    </message>
    <message>
        <source>Gõ mật khẩu mở sổ rồi bấm Enter.</source>
        <translation>Type the passphrase and press Enter.</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Mật khẩu mở sổ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the journal</translation>
    </message>
    <message>
        <source>Mở sổ bằng mã khôi phục</source>
        <translation>Open the journal with the recovery code</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Thử lại kho khóa</source>
        <translation>Try the keyring again</translation>
    </message>
    <message>
        <source>Đang mở…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Chưa xử lý gì: hồ sơ thành “không tiếp nhận”, không vào báo cáo.</source>
        <translation>Nothing was processed: the dossier counts as not received and stays out of reports.</translation>
    </message>
    <message>
        <source>Lý do ghi trên phiếu từ chối</source>
        <translation>Reason given on the refusal</translation>
    </message>
    <message>
        <source>Từ chối bằng văn bản là một kết quả: hồ sơ chờ trả, công dân nhận phiếu 03.</source>
        <translation>A written refusal is a result: the dossier waits to be handed over, the citizen gets form 03.</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Từ chối phải có căn cứ. Ghi điều, khoản, văn bản.</source>
        <translation>A refusal needs a legal basis. Write article, clause and document.</translation>
    </message>
    <message>
        <source>Từ chối và in phiếu</source>
        <translation>Refuse and print the form</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>%1 dòng</source>
        <translation>lines: %1</translation>
    </message>
    <message>
        <source>Chốt số liệu</source>
        <translation>Freeze figures</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Lưu tệp</source>
        <translation>Save file</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Hồ sơ làm lệch (3) và (7)+(11)</source>
        <translation>Dossiers that set (3) and (7)+(11) apart</translation>
    </message>
    <message>
        <source>Lĩnh vực giải quyết</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Số hồ sơ nhận giải quyết</source>
        <translation>Dossiers received</translation>
    </message>
    <message>
        <source>Số hồ sơ đang giải quyết</source>
        <translation>Dossiers in process</translation>
    </message>
    <message>
        <source>Số hồ sơ đã giải quyết</source>
        <translation>Dossiers settled</translation>
    </message>
    <message>
        <source>TT</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Trong kỳ, trực tiếp, BC</source>
        <translation>In period, in person, post</translation>
    </message>
    <message>
        <source>Trong kỳ, trực tuyến</source>
        <translation>In period, online</translation>
    </message>
    <message>
        <source>Trước hạn</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>Tình hình, kết quả giải quyết thủ tục hành chính · đơn vị tính: số hồ sơ</source>
        <translation>State and results of administrative procedures · unit: dossiers</translation>
    </message>
    <message>
        <source>Tất cả lĩnh vực</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>Tổng cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Từ kỳ trước</source>
        <translation>From last period</translation>
    </message>
    <message>
        <source>Xem hồ sơ lệch</source>
        <translation>View these dossiers</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <translation>In time</translation>
    </message>
</context>
<context>
    <name>ReportGauges</name>
    <message>
        <source>Sáu tỷ lệ của kỳ</source>
        <translation>Six rates of the period</translation>
    </message>
    <message>
        <source>Xem %1 quá hạn</source>
        <translation>View %1 late</translation>
    </message>
    <message>
        <source>Xem %1 thiếu</source>
        <translation>View %1 lacking</translation>
    </message>
    <message>
        <source>chưa có mẫu số</source>
        <translation>nothing to count yet</translation>
    </message>
    <message>
        <source>kỳ trước %1</source>
        <translation>last period %1</translation>
    </message>
    <message>
        <source>thiếu %1</source>
        <translation>lacks %1</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Reached</translation>
    </message>
</context>
<context>
    <name>ReportPeriods</name>
    <message>
        <source>6 tháng báo cáo</source>
        <translation>Reporting half-year</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Chọn ngày và lúc lấy số liệu…</source>
        <translation>Choose dates and time of the figures…</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Reporting</translation>
    </message>
    <message>
        <source>Kỳ báo cáo trước</source>
        <translation>Last reporting period</translation>
    </message>
    <message>
        <source>Năm báo cáo</source>
        <translation>Reporting year</translation>
    </message>
    <message>
        <source>Năm theo lịch</source>
        <translation>Calendar year</translation>
    </message>
    <message>
        <source>Quý</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Quý %1</source>
        <translation>Qtr %1</translation>
    </message>
    <message>
        <source>Quý báo cáo</source>
        <translation>Reporting quarter</translation>
    </message>
    <message>
        <source>Quý báo cáo trước</source>
        <translation>Last reporting quarter</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tự chọn</source>
        <translation>Custom</translation>
    </message>
</context>
<context>
    <name>ReportSpanDialog</name>
    <message>
        <source>Báo cáo tính theo những gì đã ghi đến lúc này. Việc ghi sau, kể cả nhập bù cho ngày trước, không làm đổi con số.</source>
        <translation>The report counts what was recorded up to this moment. What is recorded later, even back-entered for earlier days, does not change its figures.</translation>
    </message>
    <message>
        <source>Chọn kỳ và lúc lấy số liệu</source>
        <translation>Period and time of the figures</translation>
    </message>
    <message>
        <source>Không có giờ này. Gõ như 17:00.</source>
        <translation>There is no such time. Type like 17:00.</translation>
    </message>
    <message>
        <source>Không có ngày này. Gõ như 15/10/2026.</source>
        <translation>There is no such date. Type like 15/10/2026.</translation>
    </message>
    <message>
        <source>Kỳ này chưa bắt đầu, chưa có số liệu.</source>
        <translation>This period has not begun; there are no figures yet.</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Lúc này chưa tới. Để trống là số liệu mới nhất.</source>
        <translation>This time has not come. Leave it empty for the latest figures.</translation>
    </message>
    <message>
        <source>Lúc này kỳ chưa bắt đầu. Chọn ngày từ %1 trở đi.</source>
        <translation>The period had not begun then. Choose a day from %1 on.</translation>
    </message>
    <message>
        <source>Lấy số liệu</source>
        <translation>Get figures</translation>
    </message>
    <message>
        <source>Ngày cuối sớm hơn ngày đầu. Sửa một trong hai.</source>
        <translation>The last day is before the first. Change one of them.</translation>
    </message>
    <message>
        <source>Số liệu đến ngày</source>
        <translation>Figures up to</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>để trống: hết ngày đó</source>
        <translation>empty: end of that day</translation>
    </message>
    <message>
        <source>để trống: số liệu mới nhất</source>
        <translation>empty: latest figures</translation>
    </message>
</context>
<context>
    <name>ReportTaking</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Lưu báo cáo</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Đã chốt %1, mã %2. In lại lúc nào cũng giống từng chữ.</source>
        <translation>%1 is frozen, code %2. It can be reprinted word for word at any time.</translation>
    </message>
    <message>
        <source>Đã in báo cáo ở máy “%1”.</source>
        <translation>The report was printed on “%1”.</translation>
    </message>
    <message>
        <source>Đã lưu báo cáo: %1</source>
        <translation>Report saved: %1</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Báo cáo khác</source>
        <translation>Other reports</translation>
    </message>
    <message>
        <source>Chưa có số liệu. Chọn kỳ để tính.</source>
        <translation>No figures yet. Choose a period to compute.</translation>
    </message>
    <message>
        <source>Chốt số liệu</source>
        <translation>Freeze figures</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>In biểu đang xem</source>
        <translation>Print the form shown</translation>
    </message>
    <message>
        <source>Mở đúng hồ sơ sau con số</source>
        <translation>Open the dossiers behind a figure</translation>
    </message>
    <message>
        <source>Số liệu như đã biết lúc %1. Việc ghi sau lúc đó không tính vào đây.</source>
        <translation>Figures as known at %1. What was recorded later is not counted here.</translation>
    </message>
    <message>
        <source>Tạm tính tại quầy, số liệu đến %1. Bấm vào con số để mở đúng các hồ sơ đằng sau.</source>
        <translation>Provisional at this desk, figures up to %1. Press a figure to open the dossiers behind it.</translation>
    </message>
    <message>
        <source>Vai trò này chỉ xem và in, không xuất tệp.</source>
        <translation>This role views and prints, but does not export.</translation>
    </message>
    <message>
        <source>Xuất biểu đang xem ra tệp</source>
        <translation>Export the form shown</translation>
    </message>
    <message>
        <source>Xuất tệp</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Đang tính số liệu</source>
        <translation>Computing figures</translation>
    </message>
    <message>
        <source>Đang tính số liệu của kỳ…</source>
        <translation>Computing the figures of the period…</translation>
    </message>
    <message>
        <source>Đã ghi mục tiêu. Kỳ trước ngày áp dụng giữ mục tiêu cũ.</source>
        <translation>Target set. Periods before its day keep the old one.</translation>
    </message>
    <message>
        <source>Đặt mục tiêu</source>
        <translation>Set target</translation>
    </message>
</context>
<context>
    <name>RerunDialog</name>
    <message>
        <source>%1 con số đã khác.</source>
        <translation>Figures that differ now: %1.</translation>
    </message>
    <message>
        <source>%1 dòng</source>
        <translation>lines: %1</translation>
    </message>
    <message>
        <source>Bây giờ</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Bản chốt mã %1 giữ nguyên: số liệu đến %2. Bản chạy lại đến %3.</source>
        <translation>The frozen report, code %1, stays as it was: figures up to %2. The new run goes up to %3.</translation>
    </message>
    <message>
        <source>Chạy lại báo cáo đã chốt</source>
        <translation>Run a frozen report again</translation>
    </message>
    <message>
        <source>Con số</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Con số khác với bản đã chốt</source>
        <translation>Figures that differ from the frozen ones</translation>
    </message>
    <message>
        <source>Hồ sơ thêm vào, bớt ra</source>
        <translation>Dossiers added and dropped</translation>
    </message>
    <message>
        <source>Khác với bản chốt %1</source>
        <translation>Differs from frozen report %1</translation>
    </message>
    <message>
        <source>Không có con số nào khác.</source>
        <translation>No figures differ.</translation>
    </message>
    <message>
        <source>Tổng cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Việc ghi sau khi chốt</source>
        <translation>Recorded after freezing</translation>
    </message>
    <message>
        <source>Xem xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>bớt %1</source>
        <translation>dropped: %1</translation>
    </message>
    <message>
        <source>thêm %1</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>và %1 hồ sơ nữa</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Đã chốt</source>
        <translation>Frozen</translation>
    </message>
</context>
<context>
    <name>ReservedDialog</name>
    <message>
        <source>%1 số đang giữ, chưa nhập bù</source>
        <translation>Numbers reserved, not back-entered yet: %1</translation>
    </message>
    <message>
        <source>Cho lúc mất điện, hỏng máy: viết tay, rồi nhập bù đúng số và giờ nhận.</source>
        <translation>For power cuts: write by hand, then back-enter with number and time.</translation>
    </message>
    <message>
        <source>Cho ngày</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Chưa có lý do hủy. Gõ vài chữ.</source>
        <translation>No reason for voiding yet. Type a few words.</translation>
    </message>
    <message>
        <source>Chưa có số tờ. Gõ số tờ giấy trắng cần in.</source>
        <translation>No number of sheets yet. Type how many blank slips to print.</translation>
    </message>
    <message>
        <source>Chưa có số. Gõ số lớn nhất đã viết trên giấy.</source>
        <translation>No number yet. Type the highest number written on paper.</translation>
    </message>
    <message>
        <source>Chưa đánh dấu số nào để hủy.</source>
        <translation>No number is ticked for voiding.</translation>
    </message>
    <message>
        <source>Giấy trắng giữ số</source>
        <translation>Blank slips with reserved numbers</translation>
    </message>
    <message>
        <source>Giấy viết tay đã đến số</source>
        <translation>Handwritten slips reach number</translation>
    </message>
    <message>
        <source>Giấy đã đến số</source>
        <translation>Slips reach number</translation>
    </message>
    <message>
        <source>Giữ</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Giữ số và in giấy trắng</source>
        <translation>Reserve and print blank slips</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hủy số đã đánh dấu</source>
        <translation>Void ticked numbers</translation>
    </message>
    <message>
        <source>Lý do hủy số</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>Ngày mai</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Số giữ rồi không cấp cho hồ sơ khác.</source>
        <translation>Reserved numbers are not given to other dossiers.</translation>
    </message>
    <message>
        <source>Số sau cấp tiếp</source>
        <translation>Go on after it</translation>
    </message>
    <message>
        <source>Số tờ giấy trắng</source>
        <translation>Number of blank slips</translation>
    </message>
    <message>
        <source>lý do: giấy hỏng, không dùng đến</source>
        <translation>reason: spoilt slip, not used</translation>
    </message>
    <message>
        <source>số cho</source>
        <translation>numbers for</translation>
    </message>
</context>
<context>
    <name>ResetPasswordDialog</name>
    <message>
        <source>Gõ lại mật khẩu mới</source>
        <translation>Repeat the new password</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn nguyên. Lần đặt lại này được ghi vào nhật ký.</source>
        <translation>The dossiers are intact. This reset is written in the log.</translation>
    </message>
    <message>
        <source>Mã khôi phục ở phong bì trong két của cơ quan.</source>
        <translation>The recovery code is in the envelope in the office safe.</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Đặt lại</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Đặt lại mật khẩu</source>
        <translation>Reset password</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Kết quả trao</source>
        <translation>What is handed over</translation>
    </message>
    <message>
        <source>Phiếu từ chối giải quyết</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Xác nhận đã trả</source>
        <translation>Confirm hand-over</translation>
    </message>
    <message>
        <source>có bản điện tử</source>
        <translation>electronic too</translation>
    </message>
    <message>
        <source>hẹn %1 · có kết quả %2 %3</source>
        <translation>due %1 · result ready %2 %3</translation>
    </message>
    <message>
        <source>ký %1</source>
        <translation>signed %1</translation>
    </message>
    <message>
        <source>số %1</source>
        <translation>no. %1</translation>
    </message>
</context>
<context>
    <name>ReturnsListing</name>
    <message>
        <source>%1 hồ sơ quá hạn bổ sung · hạn sớm nhất trước</source>
        <translation>Papers overdue: %1 · earliest deadline first</translation>
    </message>
    <message>
        <source>%1 kết quả chờ trả · chờ lâu nhất trước</source>
        <translation>Results to hand over: %1 · longest waiting first</translation>
    </message>
    <message>
        <source>%1 kết quả khớp · Esc về danh sách</source>
        <translation>Matches: %1 · Esc returns to the list</translation>
    </message>
    <message>
        <source>%1 kết quả · %2</source>
        <translation>results: %1 · %2</translation>
    </message>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Result to hand over</translation>
    </message>
    <message>
        <source>ghi một lần gọi</source>
        <translation>record a call</translation>
    </message>
    <message>
        <source>trả</source>
        <translation>hand over</translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>Danh sách bên cạnh, khi ở hàng lọc</source>
        <translation>Next list, in the filter row</translation>
    </message>
    <message>
        <source>Danh sách kết quả</source>
        <translation>List of results</translation>
    </message>
    <message>
        <source>Ghi một lần gọi, khi ở danh sách</source>
        <translation>Record a call, in the list</translation>
    </message>
    <message>
        <source>Giấy hẹn hoặc thẻ căn cước</source>
        <translation>Slip or ID card</translation>
    </message>
    <message>
        <source>In danh sách gọi</source>
        <translation>Print call list</translation>
    </message>
    <message>
        <source>In giấy biên nhận</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Quét giấy hẹn hoặc thẻ căn cước người đến nhận; hoặc gõ mã, tên</source>
        <translation>Scan the slip or the visitor’s ID card; or type code or name</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Trả kết quả đang chọn</source>
        <translation>Hand over the chosen result</translation>
    </message>
    <message>
        <source>Trả kết quả, khi ở danh sách</source>
        <translation>Hand over the result, in the list</translation>
    </message>
    <message>
        <source>Xem kết quả đang chọn</source>
        <translation>View the chosen result</translation>
    </message>
    <message>
        <source>Ô quét giấy hẹn, thẻ căn cước</source>
        <translation>Slip and ID card field</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Chỉ xem hồ sơ, báo cáo và nhật ký.</source>
        <translation>Only views dossiers, reports and the log.</translation>
    </message>
    <message>
        <source>Chủ tịch, Phó Chủ tịch</source>
        <translation>Chair, Vice-Chair</translation>
    </message>
    <message>
        <source>Cài đặt, cán bộ, sao lưu; không xem hồ sơ.</source>
        <translation>Settings, officers, backups; does not see dossiers.</translation>
    </message>
    <message>
        <source>Cán bộ tiếp nhận</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Như cán bộ tiếp nhận, thêm cài đặt, cán bộ, mã khôi phục.</source>
        <translation>As an officer, plus settings, officers, recovery code.</translation>
    </message>
    <message>
        <source>Phụ trách quầy</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Quản trị kỹ thuật</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Thanh tra, kiểm tra</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Tiếp nhận, xử lý, trả kết quả.</source>
        <translation>Receives, processes, hands over results.</translation>
    </message>
    <message>
        <source>Xem cả xã, phân công, phê duyệt; không tiếp nhận.</source>
        <translation>Sees the whole commune, assigns, approves; does not receive.</translation>
    </message>
</context>
<context>
    <name>SameDayDialog</name>
    <message>
        <source>%1 đã nhận · %2 xong trong ngày · %3 chưa xong</source>
        <translation>received %1 · done the same day %2 · not done %3</translation>
    </message>
    <message>
        <source>Chưa có lý do nào mới. Gõ lý do, hoặc Esc để đóng.</source>
        <translation>No new reason yet. Type a reason, or press Esc to close.</translation>
    </message>
    <message>
        <source>Ghi lý do</source>
        <translation>Record reason</translation>
    </message>
    <message>
        <source>Lý do vào diễn biến hồ sơ và báo cáo.</source>
        <translation>The reason enters the dossier’s history and the report.</translation>
    </message>
    <message>
        <source>Mọi hồ sơ hôm nay đã xong trong ngày.</source>
        <translation>All of today’s dossiers were done the same day.</translation>
    </message>
    <message>
        <source>Ngày không hẹn</source>
        <translation>No-appointment days</translation>
    </message>
    <message>
        <source>lý do không trả được trong ngày</source>
        <translation>why it was not done the same day</translation>
    </message>
    <message>
        <source>đang ở %1</source>
        <translation>with %1</translation>
    </message>
</context>
<context>
    <name>SameDaysDialog</name>
    <message>
        <source> đến %1</source>
        <translation> until %1</translation>
    </message>
    <message>
        <source>Chưa chọn lĩnh vực nào.</source>
        <translation>No field is chosen.</translation>
    </message>
    <message>
        <source>Chưa đọc được ngày. Gõ như 25/11/2026.</source>
        <translation>The date could not be read. Type like 25/11/2026.</translation>
    </message>
    <message>
        <source>Chỉ cho hồ sơ nhận từ nay; hồ sơ đã nhận giữ ngày đã in.</source>
        <translation>Only for dossiers received from now on; earlier ones keep the printed date.</translation>
    </message>
    <message>
        <source>Kế hoạch 45/KH-UBND</source>
        <translation>Plan 45/KH-UBND</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ngày không hẹn</source>
        <translation>No-appointment days</translation>
    </message>
    <message>
        <source>Ngày trong tuần</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Ngày trong tuần mà công dân chờ và nhận kết quả ngay trong ngày.</source>
        <translation>Weekdays on which citizens wait and get the result the same day.</translation>
    </message>
    <message>
        <source>Thêm ngày không hẹn</source>
        <translation>Add a no-appointment day</translation>
    </message>
    <message>
        <source>Thôi từ hôm nay</source>
        <translation>End from today</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
</context>
<context>
    <name>SavedCard</name>
    <message>
        <source>%1 ngày</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>Bằng tổng (hạn quy định – ngày có kết quả), tính bằng ngày làm việc.</source>
        <translation>Sum of (prescribed time limit – day of the result), in working days.</translation>
    </message>
    <message>
        <source>Hồ sơ xong trước hạn</source>
        <translation>Dossiers done early</translation>
    </message>
    <message>
        <source>Ngày rút ngắn so với quy định</source>
        <translation>Days saved against the rules</translation>
    </message>
    <message>
        <source>trên %1 hồ sơ xong trước hạn</source>
        <translation>on dossiers done early: %1</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Bỏ hết bản quét</source>
        <translation>Remove all scans</translation>
    </message>
    <message>
        <source>Bỏ tệp này</source>
        <translation>Remove this file</translation>
    </message>
    <message>
        <source>Chưa có ảnh hay tệp nào được sao chép. Sao chép ảnh rồi dán lại.</source>
        <translation>No picture or file has been copied. Copy one, then paste again.</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Chọn tệp quét</source>
        <translation>Choose scans</translation>
    </message>
    <message>
        <source>Có %1 trang mới chưa giữ. F9 để giữ, Esc lần nữa để bỏ.</source>
        <translation>New pages not kept yet: %1. F9 keeps them, Esc again discards them.</translation>
    </message>
    <message>
        <source>Dán ảnh</source>
        <translation>Paste picture</translation>
    </message>
    <message>
        <source>Giữ %1 trang</source>
        <translation>Keep pages: %1</translation>
    </message>
    <message>
        <source>Thêm tệp</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Thả tệp quét vào đây</source>
        <translation>Drop scans here</translation>
    </message>
    <message>
        <source>Tệp “%1” đã có ở đây rồi, không thêm lần nữa.</source>
        <translation>The file “%1” is here already and was not added again.</translation>
    </message>
    <message>
        <source>hoặc chọn tệp, hoặc dán ảnh đã sao chép · PDF, JPEG, PNG, TIFF · mỗi tệp tối đa 50 MB</source>
        <translation>or choose files, or paste a copied picture · PDF, JPEG, PNG, TIFF · at most 50 MB each</translation>
    </message>
    <message>
        <source>Đang đọc “%1”…</source>
        <translation>Reading “%1”…</translation>
    </message>
    <message>
        <source>ảnh dán %1</source>
        <translation>pasted picture %1</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>%1 trang · %2</source>
        <translation>pages: %1 · %2</translation>
    </message>
    <message>
        <source>Bản quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Enlarge</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Chỉ xem: vai trò của tài khoản này không đổi được mục này.</source>
        <translation>Read only: the role of this account cannot change this section.</translation>
    </message>
    <message>
        <source>Chỉ xem: vai trò “%1” không đổi được mục này.</source>
        <translation>Read only: the role “%1” cannot change this section.</translation>
    </message>
    <message>
        <source>Muốn đổi, nhờ phụ trách quầy hoặc người quản trị đăng nhập.</source>
        <translation>To change it, ask the lead or the administrator to sign in.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Các mục cài đặt</source>
        <translation>Settings sections</translation>
    </message>
    <message>
        <source>Không có mục nào khớp</source>
        <translation>No section matches</translation>
    </message>
    <message>
        <source>Tìm trong cài đặt</source>
        <translation>Search settings</translation>
    </message>
</context>
<context>
    <name>SectionTab</name>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
</context>
<context>
    <name>SetPasswordDialog</name>
    <message>
        <source>Gõ lại mật khẩu mới</source>
        <translation>Repeat the new password</translation>
    </message>
    <message>
        <source>Mật khẩu cũ hết tác dụng ngay; đang bị khóa thì được mở.</source>
        <translation>The old password stops working at once; a lock-out ends.</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Trao mật khẩu tận tay, người dùng tự đổi lại sau.</source>
        <translation>Hand the password over in person; the user changes it later.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set password</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Bước %1 / 6</source>
        <translation>Step %1 / 6</translation>
    </message>
    <message>
        <source>Cài đặt lần đầu</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>Khoảng 10 phút, không cần mạng. Có thể dừng và làm tiếp.</source>
        <translation>About 10 minutes, no network needed. You can stop and go on later.</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vào làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Đang tạo mã mới…</source>
        <translation>Making a new code…</translation>
    </message>
    <message>
        <source>Đang tạo sổ và khóa…</source>
        <translation>Creating the journal and the key…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Bấm Esc lần nữa để bỏ thay đổi.</source>
        <translation>Press Esc again to discard the changes.</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Chưa có thay đổi nào.</source>
        <translation>No changes yet.</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Có %1 thay đổi chưa lưu</source>
        <translation>Changes not saved: %1</translation>
    </message>
    <message>
        <source>Cơ quan và quầy</source>
        <translation>Office and desk</translation>
    </message>
    <message>
        <source>Danh mục thủ tục</source>
        <translation>Procedure catalogue</translation>
    </message>
    <message>
        <source>Dữ liệu</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>In ấn, đầu đọc</source>
        <translation>Printing, scanner</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Lưu thay đổi</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Lịch làm việc</source>
        <translation>Working calendar</translation>
    </message>
    <message>
        <source>Mục cài đặt</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Thêm ngày, thêm cán bộ</source>
        <translation>Add a day, add an officer</translation>
    </message>
    <message>
        <source>Tìm trong cài đặt</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>giờ làm việc, ngày lễ, nghỉ bù, làm bù, thứ Bảy, đóng cửa, giờ hẹn trả</source>
        <translation>working hours, public holidays, days in lieu, make-up days, Saturday, closing, due time</translation>
    </message>
    <message>
        <source>máy in, khổ giấy, A4, A5, 80 mm, số liên, in thử, quét thẻ, cổng nối tiếp</source>
        <translation>printer, paper size, A4, A5, 80 mm, copies, test print, card scanner, serial port</translation>
    </message>
    <message>
        <source>thư mục, kiểm tra sổ, dựng lại danh sách, mã khôi phục, khóa</source>
        <translation>folder, check the journal, rebuild lists, recovery code, keys</translation>
    </message>
    <message>
        <source>thủ tục, thời hạn, lệ phí, giấy tờ, nhập tệp của cổng</source>
        <translation>procedures, time limits, fees, papers, import portal file</translation>
    </message>
    <message>
        <source>tài khoản, vai trò, quyền, mật khẩu</source>
        <translation>accounts, roles, rights, passwords</translation>
    </message>
    <message>
        <source>xã, tên cơ quan, mã định danh, địa danh, số quầy, dải số, tra cứu</source>
        <translation>commune, office name, identifier, place name, desk number, number range, look-up</translation>
    </message>
    <message>
        <source>Đã lưu %1 thay đổi.</source>
        <translation>Changes saved: %1.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Tờ tiếp nhận</source>
        <translation>Reception sheet</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Ai đang ngồi quầy?</source>
        <translation>Who is at the desk?</translation>
    </message>
    <message>
        <source>Dùng mã khôi phục</source>
        <translation>Use recovery code</translation>
    </message>
    <message>
        <source>Không ai đọc được mật khẩu cũ, hồ sơ vẫn nguyên. Nhờ phụ trách quầy đặt mật khẩu mới trong Cài đặt, mục Cán bộ; hoặc dùng mã khôi phục ở két của văn thư.</source>
        <translation>Nobody can read the old password; the dossiers are intact. Ask the lead to set a new one in Settings, Officers, or use the recovery code in the records clerk’s safe.</translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Nhập mật khẩu để bắt đầu ở %1.</source>
        <translation>Type your password to start at %1.</translation>
    </message>
    <message>
        <source>Nhập mật khẩu để bắt đầu.</source>
        <translation>Type your password to start.</translation>
    </message>
    <message>
        <source>Quên mật khẩu</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>Sai 5 lần thì tạm khóa, sai nữa khóa lâu hơn. Không cần mạng để đăng nhập.</source>
        <translation>5 wrong passwords lock the account for a while, more lock it longer. No network is needed to sign in.</translation>
    </message>
    <message>
        <source>Tài khoản này chưa có mật khẩu. Nhờ phụ trách quầy đặt trong Cài đặt, mục Cán bộ, hoặc dùng mã khôi phục.</source>
        <translation>This account has no password yet. Ask the lead to set one in Settings, Officers, or use the recovery code.</translation>
    </message>
    <message>
        <source>Vào làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Xin chào, %1</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>hay dùng máy này</source>
        <translation>often on this PC</translation>
    </message>
    <message>
        <source>Đã đặt mật khẩu mới. Gõ mật khẩu mới để vào làm việc.</source>
        <translation>New password set. Type it to start work.</translation>
    </message>
</context>
<context>
    <name>SignedSlipsDialog</name>
    <message>
        <source>Ghi nhận</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Tất cả đã ký</source>
        <translation>All signed</translation>
    </message>
</context>
<context>
    <name>SlipCheckDialog</name>
    <message>
        <source>%1 ngày %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>, đã in lại %1 lần</source>
        <translation>, reprints: %1</translation>
    </message>
    <message>
        <source>Bộ gõ tiếng Việt đã đổi chữ trong mã; giấy có thể vẫn đúng, chưa ghi gì. Tắt bộ gõ rồi quét lại.</source>
        <translation>Vietnamese typing changed letters of the code; the slip may be right and nothing was written. Turn it off and scan again.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Quét ô vuông trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc gõ mã hồ sơ vào ô tìm.</source>
        <translation>Nothing was written. Scan the square on the slip (Giấy tiếp nhận hồ sơ và hẹn trả kết quả), or type the dossier code into the search field.</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Do cơ quan này in và chưa bị thay. Mở hồ sơ để xem hoặc trả kết quả.</source>
        <translation>Printed by this office and not replaced. Open the dossier to view it or hand over the result.</translation>
    </message>
    <message>
        <source>Giấy của cơ quan khác (%1).</source>
        <translation>A slip of another office (%1).</translation>
    </message>
    <message>
        <source>Giấy do cơ quan này in; hồ sơ nhận ở quầy khác, chưa chuyển đến đây. Không mất gì.</source>
        <translation>Printed by this office; the dossier was received at another desk and is not here yet. Nothing is lost.</translation>
    </message>
    <message>
        <source>Giấy hợp lệ, hồ sơ chưa có ở máy này.</source>
        <translation>The slip is genuine; the dossier is not on this PC.</translation>
    </message>
    <message>
        <source>Giấy hợp lệ, đang có hiệu lực.</source>
        <translation>The slip is genuine and valid.</translation>
    </message>
    <message>
        <source>Giấy không hợp lệ: mã trên giấy không khớp dấu của cơ quan.</source>
        <translation>The slip is not genuine: its code does not match the office’s seal.</translation>
    </message>
    <message>
        <source>Giấy này đã được thay bằng giấy in lúc %1.</source>
        <translation>This slip was replaced by the one printed at %1.</translation>
    </message>
    <message>
        <source>Giấy đang dùng</source>
        <translation>Slip in use</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn đúng. Dùng giấy mới, hoặc kiểm tra căn cước.</source>
        <translation>The dossier is right. Use the new slip, or check the ID card.</translation>
    </message>
    <message>
        <source>Kiểm giấy hẹn</source>
        <translation>Check a slip</translation>
    </message>
    <message>
        <source>Máy này không kiểm được giấy của nơi khác; chưa ghi gì. Mời công dân đến nơi ghi trên giấy, hoặc tra cứu mã trên Cổng Dịch vụ công.</source>
        <translation>This PC cannot check slips of other offices; nothing was written. Send the citizen to the place on the slip, or look the code up on the Public Service Portal.</translation>
    </message>
    <message>
        <source>Mã bị sửa, hoặc không do cơ quan này in. Hồ sơ trong sổ không đổi. Kiểm tra căn cước, rồi tìm hồ sơ theo mã hoặc theo tên.</source>
        <translation>The code was altered, or was not printed by this office. Dossiers in the journal are unchanged. Check the ID card, then search by code or name.</translation>
    </message>
    <message>
        <source>Mã này không phải mã trên giấy hẹn.</source>
        <translation>This is not the code of a slip.</translation>
    </message>
    <message>
        <source>Mời công dân sang Quầy %1, nơi cấp số này.</source>
        <translation>Send the citizen to desk %1, which gave this number.</translation>
    </message>
    <message>
        <source>Mời công dân sang quầy ghi trên giấy.</source>
        <translation>Send the citizen to the desk named on the slip.</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Quét lại</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tìm theo mã này</source>
        <translation>Search this code</translation>
    </message>
    <message>
        <source>bản %1, in lúc %2 %3</source>
        <translation>version %1, printed at %2 %3</translation>
    </message>
    <message>
        <source>chưa rõ mã</source>
        <translation>code not known</translation>
    </message>
    <message>
        <source>Đầu đọc đưa vào sai chữ, chưa kiểm được giấy.</source>
        <translation>The scanner sent wrong letters; the slip could not be checked.</translation>
    </message>
</context>
<context>
    <name>SlipPicture</name>
    <message>
        <source>Giấy hẹn sẽ in</source>
        <translation>Slip to be printed</translation>
    </message>
</context>
<context>
    <name>SlipPictureDialog</name>
    <message>
        <source>Số và giờ ghi khi bấm Tiếp nhận.</source>
        <translation>Number and time are set when you press Receive.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StepDot</name>
    <message>
        <source>Bước %1</source>
        <translation>Step %1</translation>
    </message>
    <message>
        <source>còn thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation>in progress</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Công dân có thời gian đến %1.</source>
        <translation>The citizen has until %1.</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stop processing</translation>
    </message>
    <message>
        <source>Dừng và in thông báo</source>
        <translation>Stop and print the notice</translation>
    </message>
    <message>
        <source>Hồ sơ dừng ở đây. Dừng nhầm thì thu hồi được, ngày hẹn tính tiếp.</source>
        <translation>The dossier ends here. A mistaken stop can be recalled; the due date then runs on.</translation>
    </message>
    <message>
        <source>Lý do ghi trong thông báo</source>
        <translation>Reason given in the notice</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ nhập bù</source>
        <translation>Leave back-entry</translation>
    </message>
    <message>
        <source>Bỏ sửa</source>
        <translation>Leave amending</translation>
    </message>
    <message>
        <source>Chưa đọc được ngày giờ. Gõ như 20/11/2026 và 09:30.</source>
        <translation>Date and time could not be read. Type like 20/11/2026 and 09:30.</translation>
    </message>
    <message>
        <source>Giờ nhận trên giấy</source>
        <translation>Time on the paper</translation>
    </message>
    <message>
        <source>Lý do nhập bù</source>
        <translation>Reason for back-entry</translation>
    </message>
    <message>
        <source>Ngày nhận trên giấy</source>
        <translation>Date on the paper</translation>
    </message>
    <message>
        <source>Nhập bù</source>
        <translation>Back-entry</translation>
    </message>
    <message>
        <source>Số %1 không phải giấy trắng đang giữ, hoặc đã nhập. Xem lại số, hoặc để trống ô số giấy.</source>
        <translation>Number %1 is not a reserved blank slip, or was entered already. Check it, or leave the slip number empty.</translation>
    </message>
    <message>
        <source>Số hồ sơ và giờ nhận giữ nguyên. Lưu xong, giấy cũ hết hiệu lực; thu lại giấy cũ.</source>
        <translation>Number and time of receipt stay. Once saved, the old slip is void; take it back.</translation>
    </message>
    <message>
        <source>Số trên giấy trắng</source>
        <translation>Number on the blank slip</translation>
    </message>
    <message>
        <source>Sửa hồ sơ %1</source>
        <translation>Amend dossier %1</translation>
    </message>
    <message>
        <source>lý do nhập bù</source>
        <translation>reason for back-entry</translation>
    </message>
    <message>
        <source>số giấy</source>
        <translation>slip number</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>lấy</source>
        <translation>take</translation>
    </message>
    <message>
        <source>↑ ↓ chọn</source>
        <translation>↑ ↓ choose</translation>
    </message>
</context>
<context>
    <name>SupplementDialog</name>
    <message>
        <source>%1; phần này được giữ, tính tiếp khi nhận đủ giấy tờ.</source>
        <translation>%1; this is kept and runs on once the papers are complete.</translation>
    </message>
    <message>
        <source>Chưa có gì để yêu cầu. Đánh dấu giấy tờ, hoặc thêm nội dung khác.</source>
        <translation>Nothing to request yet. Tick papers, or add another item.</translation>
    </message>
    <message>
        <source>Công dân hoàn thiện trước</source>
        <translation>Citizen completes before</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Ghi hết một lần. Lần hai phải có lý do mã hóa và hiện trên bảng của Chủ tịch.</source>
        <translation>Write all of it at once. A second request needs a coded reason and shows on the Chair’s board.</translation>
    </message>
    <message>
        <source>Hồ sơ đã %1. Nhận đủ giấy tờ thì đồng hồ chạy tiếp, vẫn tính là quá hạn.</source>
        <translation>The dossier is %1. The clock runs on once the papers are complete; it still counts as overdue.</translation>
    </message>
    <message>
        <source>Lý do yêu cầu lần nữa</source>
        <translation>Reason for another request</translation>
    </message>
    <message>
        <source>Lần %1 · người hướng dẫn: %2</source>
        <translation>Request %1 · advised by: %2</translation>
    </message>
    <message>
        <source>Lập và in phiếu</source>
        <translation>Make and print the form</translation>
    </message>
    <message>
        <source>Ngày này đã qua, hoặc không có. Chọn ngày sau hôm nay.</source>
        <translation>This day is past, or does not exist. Choose a day after today.</translation>
    </message>
    <message>
        <source>Thêm nội dung khác</source>
        <translation>Add another item</translation>
    </message>
    <message>
        <source>Thời hạn bổ sung của thủ tục: %1. Quá ngày này có thể dừng giải quyết.</source>
        <translation>Time for papers under this procedure: %1. After this day processing may be stopped.</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, hoàn thiện hồ sơ</source>
        <translation>Request missing or corrected papers</translation>
    </message>
    <message>
        <source>thứ %1</source>
        <translation>%1th</translation>
    </message>
    <message>
        <source>thứ ba</source>
        <translation>third</translation>
    </message>
    <message>
        <source>thứ hai</source>
        <translation>second</translation>
    </message>
    <message>
        <source>thứ tư</source>
        <translation>fourth</translation>
    </message>
    <message>
        <source>Đây là lần yêu cầu bổ sung %1. Chủ tịch sẽ thấy trong ngày. Chọn lý do.</source>
        <translation>This is the %1 request for papers. The Chair sees it today. Choose a reason.</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ %1 hôm nay</source>
        <translation>The clock stops from %1 today</translation>
    </message>
    <message>
        <source>– chọn lý do –</source>
        <translation>– choose a reason –</translation>
    </message>
</context>
<context>
    <name>SupplementedDialog</name>
    <message>
        <source>Chưa đánh dấu: %1. Đồng hồ chỉ chạy lại khi đã nhận đủ.</source>
        <translation>Not ticked: %1. The clock runs again only when all has come.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nhận và chạy lại đồng hồ</source>
        <translation>Accept and restart the clock</translation>
    </message>
    <message>
        <source>Đánh dấu đủ cả</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Đã bổ sung đủ</source>
        <translation>Papers complete</translation>
    </message>
    <message>
        <source>Đã yêu cầu, phiếu %1</source>
        <translation>Requested, form %1</translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message>
        <source>Chưa có văn bản. Ghi số, ngày văn bản giao.</source>
        <translation>No document yet. Write number and date of the one that sets it.</translation>
    </message>
    <message>
        <source>Ghi mục tiêu</source>
        <translation>Set target</translation>
    </message>
    <message>
        <source>Gõ số nguyên từ 0 đến 100.</source>
        <translation>Type a whole number from 0 to 100.</translation>
    </message>
    <message>
        <source>Không có ngày này. Gõ như 01/01/2027.</source>
        <translation>There is no such date. Type like 01/01/2027.</translation>
    </message>
    <message>
        <source>Kế hoạch 45/KH-UBND ngày 05/01/2027</source>
        <translation>Plan 45/KH-UBND of 05/01/2027</translation>
    </message>
    <message>
        <source>Kỳ trước ngày áp dụng vẫn so với mục tiêu cũ.</source>
        <translation>Periods before this day keep the old target.</translation>
    </message>
    <message>
        <source>Mục tiêu của</source>
        <translation>Target for</translation>
    </message>
    <message>
        <source>Phần trăm</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>Theo văn bản</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Áp dụng từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đặt mục tiêu</source>
        <translation>Set target</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>cần làm</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>cần xem</source>
        <translation>to check</translation>
    </message>
    <message>
        <source>phím %1</source>
        <translation>key %1</translation>
    </message>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>TickBox</name>
    <message>
        <source>không cần</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>%1 hồ sơ</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 hồ sơ phải trả hôm nay</source>
        <translation>Due today: %1</translation>
    </message>
    <message>
        <source>%1 lượt</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Dải số hôm nay còn %1/%2. Vẫn cấp số bình thường.</source>
        <translation>Numbers left today: %1/%2. Numbers are given as usual.</translation>
    </message>
    <message>
        <source>Hôm nay ở %1</source>
        <translation>Today at %1</translation>
    </message>
    <message>
        <source>Hôm nay ở quầy này</source>
        <translation>Today at this desk</translation>
    </message>
    <message>
        <source>Hồ sơ đầu tiên sẽ hiện ở đây ngay khi tiếp nhận.</source>
        <translation>The first dossier appears here as soon as it is received.</translation>
    </message>
    <message>
        <source>Lượt người nộp</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Số còn lại dùng được khi mất mạng</source>
        <translation>Numbers left, usable without a network</translation>
    </message>
    <message>
        <source>Số kế tiếp</source>
        <translation>Next number</translation>
    </message>
    <message>
        <source>Vừa tiếp nhận</source>
        <translation>Just received</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem hồ sơ phải trả hôm nay</source>
        <translation>View dossiers due today</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>TodayList</name>
    <message>
        <source>%1 hồ sơ</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Các việc</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Cả %1 hồ sơ</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Hồ sơ của việc này</source>
        <translation>Dossiers of this task</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Cả xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hôm nay không còn việc nào chờ.</source>
        <translation>Nothing is left to do today.</translation>
    </message>
    <message>
        <source>Kết thúc ngày</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>Làm với cả danh sách, nơi làm được</source>
        <translation>Do it for the whole list, where possible</translation>
    </message>
    <message>
        <source>Mở việc có số ấy</source>
        <translation>Open the task of that number</translation>
    </message>
    <message>
        <source>Sang danh sách; trong danh sách: mở hồ sơ</source>
        <translation>Go to the list; in the list: open the dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Việc chính với hồ sơ đang chọn</source>
        <translation>Main action for the chosen dossier</translation>
    </message>
    <message>
        <source>Việc của ai</source>
        <translation>Whose tasks</translation>
    </message>
    <message>
        <source>Việc trên, việc dưới</source>
        <translation>Task above, task below</translation>
    </message>
    <message>
        <source>Về các việc</source>
        <translation>Back to the tasks</translation>
    </message>
</context>
<context>
    <name>TodayRow</name>
    <message>
        <source>%1 hồ sơ</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>phím %1</source>
        <translation>key %1</translation>
    </message>
</context>
<context>
    <name>TodayTasks</name>
    <message>
        <source>Việc hôm nay</source>
        <translation>Today’s tasks</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source> nhuận</source>
        <translation> leap</translation>
    </message>
    <message>
        <source>%1 · %2/%3%4 âm lịch</source>
        <translation>%1 · lunar %2/%3%4</translation>
    </message>
    <message>
        <source>Khóa màn hình  Ctrl+L</source>
        <translation>Lock the screen  Ctrl+L</translation>
    </message>
    <message>
        <source>Thanh trên</source>
        <translation>Top bar</translation>
    </message>
    <message>
        <source>Tìm  Ctrl+K</source>
        <translation>Search  Ctrl+K</translation>
    </message>
    <message>
        <source>Tìm hồ sơ, người</source>
        <translation>Find dossiers, people</translation>
    </message>
    <message>
        <source>Tìm mã, họ tên, số giấy tờ, điện thoại</source>
        <translation>Code, name, ID, telephone</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>%1 so với kỳ trước</source>
        <translation>%1 on last period</translation>
    </message>
    <message>
        <source>bằng kỳ trước</source>
        <translation>same as last period</translation>
    </message>
</context>
<context>
    <name>TurnAwayDialog</name>
    <message>
        <source>Chưa chọn nhóm lý do.</source>
        <translation>No kind of reason chosen.</translation>
    </message>
    <message>
        <source>Chưa có lý do. Gõ vài lời công dân đọc hiểu được.</source>
        <translation>No reason yet. Type a few words that citizens understand.</translation>
    </message>
    <message>
        <source>Chưa có nội dung yêu cầu. Gõ việc công dân đề nghị.</source>
        <translation>No request yet. Type what the citizen asks for.</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận, chưa cấp số. Công dân nhận phiếu có lý do; phiếu ở lại trong sổ.</source>
        <translation>Not received, no number given. The citizen gets a form with the reason; it stays in the journal.</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Lý do ghi trên phiếu</source>
        <translation>Reason given on the form</translation>
    </message>
    <message>
        <source>Nhóm lý do</source>
        <translation>Kind of reason</translation>
    </message>
    <message>
        <source>Nội dung yêu cầu</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Phiếu 03 sẽ in</source>
        <translation>Form 03 will be printed</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refusal at reception</translation>
    </message>
    <message>
        <source>Từ chối và in</source>
        <translation>Refuse and print</translation>
    </message>
    <message>
        <source>chọn nhóm lý do</source>
        <translation>choose a kind of reason</translation>
    </message>
    <message>
        <source>việc công dân đề nghị</source>
        <translation>what the citizen asks for</translation>
    </message>
    <message>
        <source>văn bản, điều, khoản; không bắt buộc</source>
        <translation>document, article, clause; optional</translation>
    </message>
</context>
<context>
    <name>TurnedAwayDialog</name>
    <message>
        <source>%1 giấy tờ cần bổ sung</source>
        <translation>papers needed: %1</translation>
    </message>
    <message>
        <source>%1 phiếu, không phải hồ sơ</source>
        <translation>Forms: %1, not dossiers</translation>
    </message>
    <message>
        <source>Gõ số phiếu hoặc quét phiếu vào ô quét thẻ cũng mở lại được.</source>
        <translation>Typing the form’s number or scanning it in the card field opens it again too.</translation>
    </message>
    <message>
        <source>Hôm nay chưa có phiếu nào</source>
        <translation>No forms today</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Phiếu bổ sung và phiếu từ chối ghi ở quầy hiện ở đây.</source>
        <translation>Requests for papers and refusals written at the desk appear here.</translation>
    </message>
    <message>
        <source>Đã hướng dẫn, từ chối hôm nay</source>
        <translation>Advised or refused today</translation>
    </message>
    <message>
        <source>đã nộp lại</source>
        <translation>submitted again</translation>
    </message>
</context>
<context>
    <name>UncollectedCard</name>
    <message>
        <source>Kết quả chưa có người nhận</source>
        <translation>Results nobody collected</translation>
    </message>
    <message>
        <source>Kết quả chờ nhận %1</source>
        <translation>Results waiting %1</translation>
    </message>
    <message>
        <source>theo số ngày chờ</source>
        <translation>by days of waiting</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Chưa ghi gì. Quét giấy hẹn, quét thẻ, hoặc gõ mã hồ sơ.</source>
        <translation>Nothing was written. Scan the slip or the card, or type the dossier code.</translation>
    </message>
    <message>
        <source>Ghi kết quả và trả ngay</source>
        <translation>Record and hand over</translation>
    </message>
    <message>
        <source>Giấy biên nhận in khi công dân cần; người nhận ký vào đó.</source>
        <translation>The receipt is printed when asked for; the recipient signs it.</translation>
    </message>
    <message>
        <source>Giấy này đã được thay bằng giấy in lúc %1 ngày %2.</source>
        <translation>This slip was replaced by the one printed at %1 on %2.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn đúng. Dùng giấy mới, hoặc kiểm tra căn cước.</source>
        <translation>The dossier is right. Use the new slip, or check the ID card.</translation>
    </message>
    <message>
        <source>In giấy biên nhận</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào khớp “%1”.</source>
        <translation>No dossier matches “%1”.</translation>
    </message>
    <message>
        <source>Mã này không phải mã trên giấy hẹn hay thẻ căn cước.</source>
        <translation>This is not the code of a slip or an ID card.</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Đã trả kết quả hồ sơ %1.</source>
        <translation>The result of dossier %1 was handed over.</translation>
    </message>
    <message>
        <source>Đã tìm cả hồ sơ chưa gửi và hồ sơ đã trả trên máy này, có dấu và không dấu.</source>
        <translation>Unsent and returned dossiers on this PC were searched too, with and without accents.</translation>
    </message>
</context>
<context>
    <name>Wanted</name>
    <message>
        <source>Bỏ thủ tục này</source>
        <translation>Remove this procedure</translation>
    </message>
</context>
<context>
    <name>WhyDateDialog</name>
    <message>
        <source>Chép lời giải thích</source>
        <translation>Copy the explanation</translation>
    </message>
    <message>
        <source>In cho công dân</source>
        <translation>Print for the citizen</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lưu giải thích ngày hẹn</source>
        <translation>Save the explanation</translation>
    </message>
    <message>
        <source>Lịch làm việc %1</source>
        <translation>Working calendar %1</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nói với công dân</source>
        <translation>Say to the citizen</translation>
    </message>
    <message>
        <source>Thủ tục của lượt này</source>
        <translation>Procedures of this visit</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Tính</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Từng ngày được tính</source>
        <translation>Day by day</translation>
    </message>
    <message>
        <source>Vì sao hẹn %1?</source>
        <translation>Why due %1?</translation>
    </message>
    <message>
        <source>ngày hẹn trả</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>ngày lễ, bỏ qua</source>
        <translation>public holiday, skipped</translation>
    </message>
    <message>
        <source>ngày nhận và hẹn trả</source>
        <translation>received and due</translation>
    </message>
    <message>
        <source>ngày nhận, không đếm</source>
        <translation>day of receipt, not counted</translation>
    </message>
    <message>
        <source>ngày được đếm</source>
        <translation>day counted</translation>
    </message>
    <message>
        <source>thứ Bảy, Chủ nhật, bỏ qua</source>
        <translation>Saturday, Sunday, skipped</translation>
    </message>
    <message>
        <source>tính lúc %1</source>
        <translation>computed at %1</translation>
    </message>
    <message>
        <source>tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Đã chép lời giải thích.</source>
        <translation>Explanation copied.</translation>
    </message>
    <message>
        <source>Đã in cho công dân.</source>
        <translation>Printed for the citizen.</translation>
    </message>
    <message>
        <source>Đã lưu %1.</source>
        <translation>%1 saved.</translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message>
        <source>Cho rút hồ sơ</source>
        <translation>Let it be withdrawn</translation>
    </message>
    <message>
        <source>Cho rút và in thông báo</source>
        <translation>Withdraw and print the notice</translation>
    </message>
    <message>
        <source>Chưa có lý do. Ghi theo đơn của công dân.</source>
        <translation>No reason yet. Write it as in the citizen’s request.</translation>
    </message>
    <message>
        <source>Cần đơn của công dân. Hồ sơ dừng ở đây; giấy tờ đánh dấu được trả lại.</source>
        <translation>A written request is needed. The dossier ends here; ticked papers go back.</translation>
    </message>
    <message>
        <source>Hoàn lại</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Hoàn nhiều hơn đã thu. Xem lại số tiền.</source>
        <translation>The refund is more than was paid. Check the amount.</translation>
    </message>
    <message>
        <source>Lý do công dân ghi trong đơn</source>
        <translation>Reason in the citizen’s request</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Dài %1 chữ, nhiều nhất %2. Chưa ghi gì. Rút ngắn lại.</source>
        <translation>It has %1 characters, at most %2 are possible. Nothing was written. Shorten it.</translation>
    </message>
</context>
<context>
    <name>_Answer</name>
    <message>
        <source>phím %1</source>
        <translation>key %1</translation>
    </message>
</context>
<context>
    <name>_BroughtRow</name>
    <message>
        <source>Bản chính: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>bản chính</source>
        <translation>original</translation>
    </message>
</context>
<context>
    <name>_EndingDialog</name>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Giấy tờ trả lại công dân</source>
        <translation>Papers going back to the citizen</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
</context>
<context>
    <name>_FreeRow</name>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nội dung khác</source>
        <translation>Another item</translation>
    </message>
    <message>
        <source>lý do</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>nội dung cần bổ sung</source>
        <translation>what is needed</translation>
    </message>
</context>
<context>
    <name>_Item</name>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Other paper</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>giấy tờ khác cần có</source>
        <translation>other paper needed</translation>
    </message>
    <message>
        <source>lý do, hoặc cần sửa gì</source>
        <translation>reason, or what to correct</translation>
    </message>
</context>
<context>
    <name>_KeysHint</name>
    <message>
        <source>+ số</source>
        <translation>+ number</translation>
    </message>
    <message>
        <source>Bảng phím</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>_PaperRow</name>
    <message>
        <source>Vì sao: %1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>thiếu gì, sai chỗ nào</source>
        <translation>what is missing, what is wrong</translation>
    </message>
</context>
<context>
    <name>_Papers</name>
    <message>
        <source>%1 giấy</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Mọi trường hợp</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Tìm giấy tờ</source>
        <translation>Find papers</translation>
    </message>
    <message>
        <source>Tìm giấy tờ, không cần dấu</source>
        <translation>Find papers, accents not needed</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>Hẹn trả mới: %1</source>
        <translation>New due date: %1</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ %1; phần thời gian còn lại được cộng từ lúc này. Hẹn cũ: %2.</source>
        <translation>The clock has stood since %1; the time left is added from now. Old due date: %2.</translation>
    </message>
</context>
<context>
    <name>opener</name>
    <message>
        <source>%1 phiếu in hôm nay</source>
        <translation>Slips printed today: %1</translation>
    </message>
    <message>
        <source>Bảng phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Các ngày đã kết thúc</source>
        <translation>Days ended</translation>
    </message>
    <message>
        <source>Giấy hẹn sẽ in</source>
        <translation>Slip to be printed</translation>
    </message>
    <message>
        <source>Giấy hẹn đã ký, lưu tại quầy</source>
        <translation>Signed slips kept at the desk</translation>
    </message>
</context>
<context>
    <name>owner</name>
    <message>
        <source>bản %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source> hoặc </source>
        <translation> or </translation>
    </message>
    <message>
        <source>%1 bình thường</source>
        <translation>fair: %1</translation>
    </message>
    <message>
        <source>%1 bản chính</source>
        <translation>original × %1</translation>
    </message>
    <message>
        <source>%1 bản chưa ra giấy</source>
        <translation>not printed yet: %1</translation>
    </message>
    <message>
        <source>%1 bản chứng thực</source>
        <translation>certified × %1</translation>
    </message>
    <message>
        <source>%1 bản máy in không nhận</source>
        <translation>refused by the printer: %1</translation>
    </message>
    <message>
        <source>%1 bản sao</source>
        <translation>copy × %1</translation>
    </message>
    <message>
        <source>%1 chưa hài lòng</source>
        <translation>not satisfied: %1</translation>
    </message>
    <message>
        <source>%1 chưa xin lỗi</source>
        <translation>no apology: %1</translation>
    </message>
    <message>
        <source>%1 giấy tờ</source>
        <translation>papers: %1</translation>
    </message>
    <message>
        <source>%1 hài lòng</source>
        <translation>satisfied: %1</translation>
    </message>
    <message>
        <source>%1 hồ sơ</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 hồ sơ chưa có văn bản xin lỗi. Xin lỗi, hẹn lại rồi giải quyết trước.</source>
        <translation>Without a letter of apology: %1. Apologise, set a new date, then settle these first.</translation>
    </message>
    <message>
        <source>%1 hồ sơ chưa được nhận: %2</source>
        <translation>dossiers not taken over: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 hồ sơ lần hai</source>
        <translation>second request: %1</translation>
    </message>
    <message>
        <source>%1 không đánh giá</source>
        <translation>not rated: %1</translation>
    </message>
    <message>
        <source>%1 người đang chờ, bản đang gõ được giữ</source>
        <translation>people waiting: %1; what was typed is kept</translation>
    </message>
    <message>
        <source>%1 quá giờ hôm nay</source>
        <translation>late today: %1</translation>
    </message>
    <message>
        <source>%1 · không có bản in bị kẹt</source>
        <translation>%1 · no print job is stuck</translation>
    </message>
    <message>
        <source>%1 đã xin lỗi</source>
        <translation>apology: %1</translation>
    </message>
    <message>
        <source>%1 – không có hiệu lực, việc khác đã ghi trước</source>
        <translation>%1 – has no effect, another act was recorded first</translation>
    </message>
    <message>
        <source>%1/%2 phiếu đã ký, lưu tại quầy</source>
        <translation>signed slips kept at the desk: %1/%2</translation>
    </message>
    <message>
        <source>%1–%2 ngày</source>
        <translation>%1–%2 days</translation>
    </message>
    <message>
        <source>, hoặc %1 nếu hồ sơ đang quá hạn trả trễ (%2)</source>
        <translation>, or %1 if those now overdue end late (%2)</translation>
    </message>
    <message>
        <source>1 giờ làm việc</source>
        <translation>1 working hour</translation>
    </message>
    <message>
        <source>1 ngày</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>1 ngày làm việc</source>
        <translation>1 working day</translation>
    </message>
    <message>
        <source>1 tháng</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>6 tháng báo cáo</source>
        <translation>Reporting half-year</translation>
    </message>
    <message>
        <source>; kỳ này dự kiến còn %1, không thể đạt.</source>
        <translation>; with %1 more expected in this period, it cannot be reached.</translation>
    </message>
    <message>
        <source>Biểu II.06a: tình hình giải quyết</source>
        <translation>Form II.06a: dossiers and results</translation>
    </message>
    <message>
        <source>Bàn giao chưa nhận</source>
        <translation>Hand-over not taken</translation>
    </message>
    <message>
        <source>Bàn giao hồ sơ</source>
        <translation>Hand-over of dossiers</translation>
    </message>
    <message>
        <source>Bình thường</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Bước này phải xong trong hôm nay. Xong thì chuyển bước sau.</source>
        <translation>This step must be done today. Then forward it to the next step.</translation>
    </message>
    <message>
        <source>Bước xử lý đến hạn</source>
        <translation>Step due</translation>
    </message>
    <message>
        <source>Bản SQLite trên máy quá cũ, có lỗi làm hỏng sổ. Chưa mở sổ, sổ vẫn nguyên. Cài lại chương trình từ bộ cài mới.</source>
        <translation>The SQLite on this PC is too old and has a fault that damages journals. The journal was not opened and is intact. Install the program again from a new installer.</translation>
    </message>
    <message>
        <source>Bản in</source>
        <translation>Print jobs</translation>
    </message>
    <message>
        <source>Bản in này không dựng lại được.</source>
        <translation>This print job could not be made again.</translation>
    </message>
    <message>
        <source>Bản quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Bản quét “{name}” có trang không xem được. Bản gốc vẫn được giữ nguyên. Quét lại bản giấy.</source>
        <translation>The scan “{name}” has a page that cannot be shown. The original is kept as it is. Scan the paper again.</translation>
    </message>
    <message>
        <source>Bản quét “{name}” đã bị đổi hoặc hỏng nên không mở. Hồ sơ vẫn nguyên, không xóa gì. Quét lại bản giấy, hoặc báo người quản trị.</source>
        <translation>The scan “{name}” was altered or is damaged and was not opened. The dossier is intact; nothing was deleted. Scan the paper again, or tell the administrator.</translation>
    </message>
    <message>
        <source>Bảng phím này</source>
        <translation>These keys</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ dòng không phải giấy tờ, đối chiếu số bản.</source>
        <translation>Untick lines that are not papers; compare the numbers of copies.</translation>
    </message>
    <message>
        <source>Bổ sung đã đến</source>
        <translation>Papers have come</translation>
    </message>
    <message>
        <source>Bộ chỉ số 766, tạm tính tại quầy</source>
        <translation>Index 766, provisional at this desk</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>CN {on}</source>
        <translation>Sun {on}</translation>
    </message>
    <message>
        <source>Cho rút hồ sơ</source>
        <translation>Let it be withdrawn</translation>
    </message>
    <message>
        <source>Chuyển %1</source>
        <translation>Forwarded to %1</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Chuyển trang</source>
        <translation>Change page</translation>
    </message>
    <message>
        <source>Chuyển xử lý</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Chuỗi sổ đứt: {what}</source>
        <translation>Broken chain of the journal: {what}</translation>
    </message>
    <message>
        <source>Chưa báo</source>
        <translation>Not told</translation>
    </message>
    <message>
        <source>Chưa báo công dân. Gọi trước người không dùng điện thoại thông minh.</source>
        <translation>The citizen was not told. Call those without a smartphone first.</translation>
    </message>
    <message>
        <source>Chưa cho rút được</source>
        <translation>Cannot be withdrawn yet</translation>
    </message>
    <message>
        <source>Chưa chuyển được</source>
        <translation>Cannot be forwarded yet</translation>
    </message>
    <message>
        <source>Chưa chắc</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Chưa có gì thay đổi so với hồ sơ đã lưu.</source>
        <translation>Nothing differs from the saved dossier.</translation>
    </message>
    <message>
        <source>Chưa có họ tên.</source>
        <translation>No name yet.</translation>
    </message>
    <message>
        <source>Chưa có kết quả điện tử</source>
        <translation>No electronic result</translation>
    </message>
    <message>
        <source>Chưa có lịch làm việc năm {year}. Ngày hẹn này có thể đổi khi có lịch mới.</source>
        <translation>There is no working calendar for {year} yet. This due date may change when one comes.</translation>
    </message>
    <message>
        <source>Chưa có mật khẩu.</source>
        <translation>No password yet.</translation>
    </message>
    <message>
        <source>Chưa có tên</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>Chưa có tên bộ phận. Gõ tên như trên biển treo.</source>
        <translation>No unit yet. Type it as on the sign.</translation>
    </message>
    <message>
        <source>Chưa có tên cơ quan. Gõ tên như trên con dấu.</source>
        <translation>No office yet. Type it as on the seal.</translation>
    </message>
    <message>
        <source>Chưa có địa danh. Gõ tên ghi trước ngày tháng trên giấy.</source>
        <translation>No place name yet. Type the name that stands before the date on the slip.</translation>
    </message>
    <message>
        <source>Chưa dừng được</source>
        <translation>Cannot be stopped yet</translation>
    </message>
    <message>
        <source>Chưa ghi bổ sung được</source>
        <translation>Papers cannot be recorded yet</translation>
    </message>
    <message>
        <source>Chưa ghi cuộc gọi được</source>
        <translation>A call cannot be recorded yet</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Sửa lại rồi làm tiếp.</source>
        <translation>Nothing was written. Correct it and go on.</translation>
    </message>
    <message>
        <source>Chưa ghi kết quả được</source>
        <translation>A result cannot be recorded yet</translation>
    </message>
    <message>
        <source>Chưa ghi đánh giá được</source>
        <translation>A rating cannot be recorded yet</translation>
    </message>
    <message>
        <source>Chưa gia hạn được</source>
        <translation>Cannot be extended yet</translation>
    </message>
    <message>
        <source>Chưa hài lòng</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>Chưa kiểm tra được giấy hẹn vì chưa mở sổ có khóa của cơ quan. Số hồ sơ vẫn đọc được.</source>
        <translation>The slip could not be checked because the journal with the office’s key is not open. The dossier number was read.</translation>
    </message>
    <message>
        <source>Chưa làm được</source>
        <translation>Cannot be done yet</translation>
    </message>
    <message>
        <source>Chưa nhận được</source>
        <translation>Cannot be taken over yet</translation>
    </message>
    <message>
        <source>Chưa số hóa đủ giấy tờ</source>
        <translation>Papers not all scanned</translation>
    </message>
    <message>
        <source>Chưa thu hồi được</source>
        <translation>Cannot be recalled yet</translation>
    </message>
    <message>
        <source>Chưa thu được</source>
        <translation>Payment cannot be recorded yet</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận được: còn thiếu {what} và {count} giấy tờ khác.</source>
        <translation>Cannot be received yet. Missing: {what} and more papers: {count}.</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận được: còn thiếu {what}.</source>
        <translation>Cannot be received yet. Missing: {what}.</translation>
    </message>
    <message>
        <source>Chưa trả lời được</source>
        <translation>Cannot be answered yet</translation>
    </message>
    <message>
        <source>Chưa trả được</source>
        <translation>Cannot be handed over yet</translation>
    </message>
    <message>
        <source>Chưa trễ. Làm xong hôm nay thì không phải xin lỗi.</source>
        <translation>Not late yet. If done today, no apology is needed.</translation>
    </message>
    <message>
        <source>Chưa trễ. Soạn văn bản xin lỗi trong hôm nay, chậm nhất %1.</source>
        <translation>Not late yet. Write the letter of apology today, by %1 at the latest.</translation>
    </message>
    <message>
        <source>Chưa trễ. Soạn văn bản xin lỗi trong hôm nay.</source>
        <translation>Not late yet. Write the letter of apology today.</translation>
    </message>
    <message>
        <source>Chưa tái sử dụng dữ liệu</source>
        <translation>Data not reused</translation>
    </message>
    <message>
        <source>Chưa từ chối được</source>
        <translation>Cannot be refused yet</translation>
    </message>
    <message>
        <source>Chưa xin lỗi</source>
        <translation>No apology</translation>
    </message>
    <message>
        <source>Chưa xin lỗi, hẹn lại được</source>
        <translation>Cannot apologise with a new date yet</translation>
    </message>
    <message>
        <source>Chưa yêu cầu bổ sung được</source>
        <translation>Papers cannot be requested yet</translation>
    </message>
    <message>
        <source>Chưa yêu cầu nộp được</source>
        <translation>Payment cannot be requested yet</translation>
    </message>
    <message>
        <source>Chưa đôn đốc được</source>
        <translation>Cannot be urged yet</translation>
    </message>
    <message>
        <source>Chưa đọc được bản quét “{name}”. Hồ sơ vẫn nguyên, không xóa gì. Mở lại sau ít phút; nếu vẫn vậy, báo người quản trị.</source>
        <translation>The scan “{name}” could not be read. The dossier is intact; nothing was deleted. Open it again in a few minutes; if it recurs, tell the administrator.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước và đã ghi lại. Những gì đã báo “Đã lưu” vẫn còn nguyên. Làm lại việc vừa rồi; nếu vẫn vậy, gọi người quản trị và đọc mã này.</source>
        <translation>The program met an unexpected fault and recorded it. Everything reported as saved is intact. Do the last step again; if it recurs, call the administrator and read out this code.</translation>
    </message>
    <message>
        <source>Chương trình đã tắt khi bản in đang ở máy in; xem giấy đã ra chưa.</source>
        <translation>The program was closed while the job was at the printer; check whether the paper came out.</translation>
    </message>
    <message>
        <source>Chọn cách thu đúng theo quyết định công bố.</source>
        <translation>Choose the fee of the published decision.</translation>
    </message>
    <message>
        <source>Chọn thời hạn đúng theo quyết định công bố.</source>
        <translation>Choose the time limit of the published decision.</translation>
    </message>
    <message>
        <source>Chỗ đặt sổ không dùng được. Chưa đổi gì. Báo người quản trị.</source>
        <translation>The journal cannot be kept in this place. Nothing was changed. Tell the administrator.</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Awaiting papers</translation>
    </message>
    <message>
        <source>Chờ công dân</source>
        <translation>Waiting for citizens</translation>
    </message>
    <message>
        <source>Chờ công dân bổ sung</source>
        <translation>Waiting for the citizen’s papers</translation>
    </message>
    <message>
        <source>Chờ công dân nộp tiền</source>
        <translation>Waiting for the citizen’s payment</translation>
    </message>
    <message>
        <source>Chờ nghĩa vụ tài chính</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Chờ nhận quá %1 ngày</source>
        <translation>Uncollected for over %1 days</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Chủ hồ sơ · thủ tục</source>
        <translation>Applicant · procedure</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Chủ nhật {on}</source>
        <translation>Sunday {on}</translation>
    </message>
    <message>
        <source>Chủ tịch đôn đốc, chưa trả lời</source>
        <translation>urged by the Chair, unanswered</translation>
    </message>
    <message>
        <source>Chữ to, chữ nhỏ</source>
        <translation>Larger, smaller text</translation>
    </message>
    <message>
        <source>Cách tính phí không phải một mức cố định: {found}</source>
        <translation>The fee is not one fixed rate: {found}</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Còn lại (giờ làm việc)</source>
        <translation>Time left (working hours)</translation>
    </message>
    <message>
        <source>Còn thiếu {field}{detail}.</source>
        <translation>Missing: {field}{detail}.</translation>
    </message>
    <message>
        <source>Còn tiền phải thu</source>
        <translation>Money to collect</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Có kết quả số %1</source>
        <translation>Result no. %1</translation>
    </message>
    <message>
        <source>Có kết quả, chờ trả</source>
        <translation>Result ready, to hand over</translation>
    </message>
    <message>
        <source>Có kết quả: không chấp thuận</source>
        <translation>Result: not approved</translation>
    </message>
    <message>
        <source>Có nhiều mức thu khác nhau: {found}.</source>
        <translation>There are different rates: {found}.</translation>
    </message>
    <message>
        <source>Có nhiều thời hạn khác nhau: {found}.</source>
        <translation>There are different time limits: {found}.</translation>
    </message>
    <message>
        <source>Có {count} số, chỉ cần {wanted}.</source>
        <translation>{count} digits, only {wanted} are needed.</translation>
    </message>
    <message>
        <source>Công dân bổ sung trước %1</source>
        <translation>Citizen’s papers before %1</translation>
    </message>
    <message>
        <source>Công dân chưa bổ sung, thời hạn đang dừng. Gọi hỏi, hoặc thông báo dừng giải quyết.</source>
        <translation>The papers have not come; the clock is stopped. Call and ask, or give notice that processing stops.</translation>
    </message>
    <message>
        <source>Công dân nộp trước %1</source>
        <translation>Citizen pays before %1</translation>
    </message>
    <message>
        <source>Công dân rút hồ sơ</source>
        <translation>Withdrawn by the citizen</translation>
    </message>
    <message>
        <source>Công dân đánh giá</source>
        <translation>Citizen’s rating</translation>
    </message>
    <message>
        <source>Công dân đánh giá: %1</source>
        <translation>Citizen’s rating: %1</translation>
    </message>
    <message>
        <source>Công dân đã bổ sung</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Công dân đã bổ sung, thời hạn đang chạy lại. Chuyển xử lý tiếp.</source>
        <translation>The papers have come and the clock runs again. Forward the dossier.</translation>
    </message>
    <message>
        <source>Công dân đã rút</source>
        <translation>Withdrawn by the citizen</translation>
    </message>
    <message>
        <source>Cổng thanh toán quốc gia</source>
        <translation>National payment portal</translation>
    </message>
    <message>
        <source>Danh mục {code}, bản {version}</source>
        <translation>Catalogue {code}, version {version}</translation>
    </message>
    <message>
        <source>Danh sách giấy tờ đã làm gọn ở máy này sẽ bị thay ({found} giấy).</source>
        <translation>The list of papers shortened on this PC will be replaced ({found} papers).</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ quá hạn</source>
        <translation>List of overdue dossiers</translation>
    </message>
    <message>
        <source>Danh sách lệch với sổ: {what}</source>
        <translation>List differs from the journal: {what}</translation>
    </message>
    <message>
        <source>Dời ngày hẹn theo lịch mới</source>
        <translation>Due date moved by the new calendar</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stop processing</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>Ghi cuộc gọi</source>
        <translation>Record call</translation>
    </message>
    <message>
        <source>Ghi kết quả</source>
        <translation>Record result</translation>
    </message>
    <message>
        <source>Ghi đánh giá</source>
        <translation>Record rating</translation>
    </message>
    <message>
        <source>Giao trả</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Giải quyết quá hạn</source>
        <translation>Settled late</translation>
    </message>
    <message>
        <source>Giải quyết và ghi kết quả trước giờ hẹn.</source>
        <translation>Settle and record the result before the due time.</translation>
    </message>
    <message>
        <source>Giấy hẹn</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>Giấy hẹn của nơi khác, máy này không kiểm tra được thật hay giả. Chưa ghi gì. Mời người nộp đến nơi ghi trên giấy.</source>
        <translation>A slip of another office; this PC cannot tell whether it is genuine. Nothing was written. Send the person to the place on the slip.</translation>
    </message>
    <message>
        <source>Giấy hẹn không hợp lệ: mã trên giấy đã bị sửa, hoặc không do nơi này in. Hồ sơ trong máy không đổi. Tìm hồ sơ theo số căn cước và xem giấy gốc.</source>
        <translation>The slip is not genuine: its code was altered, or was not printed here. Dossiers on this PC are unchanged. Search by ID number and look at the original.</translation>
    </message>
    <message>
        <source>Giấy hẹn đã ký</source>
        <translation>Signed slips</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Giới tính trên thẻ để trống. Các trường khác vẫn giữ. Chọn bằng tay.</source>
        <translation>The sex on the card is empty. Other fields are kept. Choose it by hand.</translation>
    </message>
    <message>
        <source>Giới tính trên thẻ để trống. Các trường khác vẫn giữ. Số căn cước cho giới tính {sex}. Chọn bằng tay.</source>
        <translation>The sex on the card is empty. Other fields are kept. By the ID number: {sex}. Choose it by hand.</translation>
    </message>
    <message>
        <source>Giới tính đọc ra “{written}”. Các trường khác vẫn giữ. Chọn bằng tay.</source>
        <translation>The sex was read as “{written}”. Other fields are kept. Choose it by hand.</translation>
    </message>
    <message>
        <source>Giới tính đọc ra “{written}”. Các trường khác vẫn giữ. Số căn cước cho giới tính {sex}. Chọn bằng tay.</source>
        <translation>The sex was read as “{written}”. Other fields are kept. By the ID number: {sex}. Choose it by hand.</translation>
    </message>
    <message>
        <source>Gặp được</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Gọi công dân</source>
        <translation>Call to the citizen</translation>
    </message>
    <message>
        <source>Gọi công dân: %1</source>
        <translation>Call to the citizen: %1</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Gửi tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>Hạn bổ sung</source>
        <translation>Papers due</translation>
    </message>
    <message>
        <source>Hẹn lại %1</source>
        <translation>New date %1</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hẹn trả %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>Hẹn trả ↑</source>
        <translation>Due ↑</translation>
    </message>
    <message>
        <source>Hẹn · chờ</source>
        <translation>Due · waiting</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ hoặc máy đang ở bước không làm được việc đó. Chưa đổi gì. Xem những việc làm được lúc này.</source>
        <translation>The dossier or the PC is at a step where this cannot be done. Nothing was changed. See what can be done now.</translation>
    </message>
    <message>
        <source>Hồ sơ liên thông đã chia thành các phần nên không đổi thủ tục được. Chưa đổi gì. Cho rút từng phần rồi tiếp nhận lại.</source>
        <translation>A linked dossier is split into parts and its procedure cannot change. Nothing was changed. Withdraw each part, then receive it again.</translation>
    </message>
    <message>
        <source>Hồ sơ này chưa có việc nào ra phiếu đó. Chưa in gì. Ghi việc trước, phiếu in theo việc.</source>
        <translation>No act on this dossier has brought that form out. Nothing was printed. Record the act first; the form is printed with it.</translation>
    </message>
    <message>
        <source>Hồ sơ đã chuyển đi, người nhận chưa ký nhận.</source>
        <translation>Forwarded, but not yet signed for.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, số không đổi, bản in đang chờ. In ở máy khác, hoặc lưu PDF.</source>
        <translation>The dossier is saved and keeps its number; the print job waits. Print it elsewhere, or save the PDF.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, số không đổi. Bỏ bản in này rồi in lại từ hồ sơ; nếu vẫn vậy, báo người quản trị.</source>
        <translation>The dossier is saved and keeps its number. Remove this print job and reprint from the dossier; if it recurs, tell the administrator.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, số không đổi. Nếu giấy đã ra thì bỏ khỏi hàng đợi, chưa ra thì in lại.</source>
        <translation>The dossier is saved and keeps its number. If the paper came out, remove the job from the queue; if not, reprint it.</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint the slip</translation>
    </message>
    <message>
        <source>In lại giấy hẹn, lần %1</source>
        <translation>Slip reprinted, time %1</translation>
    </message>
    <message>
        <source>Kho khóa của máy không an toàn nên không dùng.</source>
        <translation>The keyring of this PC is not safe and is not used.</translation>
    </message>
    <message>
        <source>Kho khóa của máy không còn giữ khóa của sổ này (thường do đặt lại mật khẩu máy).</source>
        <translation>The keyring of this PC no longer holds the key of this journal (usually because the PC’s password was reset).</translation>
    </message>
    <message>
        <source>Kho khóa của máy không mở được.</source>
        <translation>The keyring of this PC cannot be opened.</translation>
    </message>
    <message>
        <source>Kho khóa của máy không trả lời sau 10 giây.</source>
        <translation>The keyring of this PC did not answer within 10 seconds.</translation>
    </message>
    <message>
        <source>Kho khóa của máy đang khóa.</source>
        <translation>The keyring of this PC is locked.</translation>
    </message>
    <message>
        <source>Khoảng tạm dừng chồng nhau, hoặc bắt đầu trước lúc nhận: “{value}”.</source>
        <translation>Pauses overlap, or begin before receipt: “{value}”.</translation>
    </message>
    <message>
        <source>Khoảng tạm dừng viết TỪ/ĐẾN, ví dụ 2026-11-18T14:00/2026-11-25T08:30: “{value}”.</source>
        <translation>Write a pause as FROM/TO, for example 2026-11-18T14:00/2026-11-25T08:30, not “{value}”.</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Khóa màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Khóa này không mở được tệp sổ: tệp hỏng ở đầu, hoặc là sổ của nơi khác. Không đụng vào tệp, không tạo sổ mới. Dùng mã khôi phục của đúng sổ này, hoặc phục hồi từ bản sao lưu.</source>
        <translation>This key does not open the data file: its beginning is damaged, or it is a journal of another place. The file was not touched and no new journal was made. Use the recovery code of this very journal, or restore from a backup.</translation>
    </message>
    <message>
        <source>Khóa trong kho khóa của máy không phải khóa của sổ này.</source>
        <translation>The key in the keyring of this PC is not the key of this journal.</translation>
    </message>
    <message>
        <source>Khóa đang mở không phải khóa của thư mục này. Chưa đổi gì. Đóng rồi mở lại chương trình.</source>
        <translation>The key in use is not the key of this folder. Nothing was changed. Close the program and open it again.</translation>
    </message>
    <message>
        <source>Không biết {field} “{value}”.</source>
        <translation>Not known: {field} “{value}”.</translation>
    </message>
    <message>
        <source>Không có cán bộ “{id}” trên máy này. Chưa đổi gì. Xem lại tên đăng nhập, hoặc nhờ người quản trị thêm vào.</source>
        <translation>There is no officer “{id}” on this PC. Nothing was changed. Check the username, or ask the administrator to add it.</translation>
    </message>
    <message>
        <source>Không có gián đoạn nào đang ghi. Chưa đổi gì.</source>
        <translation>No outage is being recorded. Nothing was changed.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào mang mã “{id}”. Đã tìm cả hồ sơ chưa gửi và đã trả. Xem lại mã trên giấy hẹn, hoặc tìm theo tên.</source>
        <translation>No dossier has the code “{id}”. Unsent and returned dossiers were searched too. Check the code on the slip, or search by name.</translation>
    </message>
    <message>
        <source>Không có lịch làm việc năm {year}: chỉ trừ thứ Bảy, Chủ nhật.</source>
        <translation>There is no working calendar for {year}: only Saturdays and Sundays are left out.</translation>
    </message>
    <message>
        <source>Không có lịch “{id}” trên máy này. Chưa đổi gì. Nhập tệp lịch rồi thử lại.</source>
        <translation>There is no calendar “{id}” on this PC. Nothing was changed. Import the calendar file and try again.</translation>
    </message>
    <message>
        <source>Không có mục nào tên “{field}”; xem lại chữ trong tệp.</source>
        <translation>There is no entry called “{field}”; check the text of the file.</translation>
    </message>
    <message>
        <source>Không có thủ tục “{id}” trong danh mục đang có hiệu lực. Chưa ghi gì. Tìm lại theo tên, hoặc nhập danh mục mới.</source>
        <translation>There is no procedure “{id}” in the catalogue in force. Nothing was written. Search by name, or import a new catalogue.</translation>
    </message>
    <message>
        <source>Không có thủ tục “{value}” trong danh mục đang có hiệu lực.</source>
        <translation>There is no procedure “{value}” in the catalogue in force.</translation>
    </message>
    <message>
        <source>Không có tỉnh nào mang mã {count} ở đầu số. {rest}</source>
        <translation>No province has the code {count} the number begins with. {rest}</translation>
    </message>
    <message>
        <source>Không ghi được tệp “{name}”. Hồ sơ trong sổ vẫn nguyên. Chọn thư mục khác.</source>
        <translation>The file “{name}” could not be written. The dossiers in the journal are intact. Choose another folder.</translation>
    </message>
    <message>
        <source>Không ghi được vào thư mục sổ. Chưa đổi gì, sổ cũ nếu có vẫn nguyên. Kiểm tra quyền của thư mục, hoặc chọn thư mục khác.</source>
        <translation>The folder of the journal cannot be written to. Nothing was changed; an existing journal is intact. Check the folder’s permissions, or choose another folder.</translation>
    </message>
    <message>
        <source>Không hiểu thời hạn “{found}”.</source>
        <translation>The time limit “{found}” is not understood.</translation>
    </message>
    <message>
        <source>Không nghe máy</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Không nộp trực tuyến</source>
        <translation>Not submitted online</translation>
    </message>
    <message>
        <source>Không thu phí, lệ phí.</source>
        <translation>No fee.</translation>
    </message>
    <message>
        <source>Không thấy bản quét “{name}” trong thư mục sổ. Hồ sơ vẫn nguyên, không xóa gì. Quét lại bản giấy, hoặc báo người quản trị tìm trong bản sao lưu.</source>
        <translation>The scan “{name}” is not in the journal’s folder. The dossier is intact; nothing was deleted. Scan the paper again, or ask the administrator to look in the backup.</translation>
    </message>
    <message>
        <source>Không thấy máy in {printer}.</source>
        <translation>Printer {printer} was not found.</translation>
    </message>
    <message>
        <source>Không thấy mã nào trong ảnh “{name}”. Chưa ghi gì. Chụp lại gần hơn, đủ sáng, hoặc gõ số căn cước.</source>
        <translation>No code was found in the picture “{name}”. Nothing was written. Take it again, closer and in good light, or type the ID number.</translation>
    </message>
    <message>
        <source>Không thấy sổ dữ liệu trong thư mục. Chưa tạo gì mới. Kiểm tra thư mục, hoặc phục hồi từ bản sao lưu.</source>
        <translation>There is no journal in the folder. Nothing new was made. Check the folder, or restore from a backup.</translation>
    </message>
    <message>
        <source>Không thấy tệp “{name}” nữa. Chưa nhận gì. Cắm lại USB nếu tệp nằm trên đó, rồi chọn lại.</source>
        <translation>The file “{name}” is gone. Nothing was taken. If it is on a USB stick, plug it in again, then choose again.</translation>
    </message>
    <message>
        <source>Không thấy tệp “{name}”. Chưa đổi gì. Xem lại chỗ để tệp.</source>
        <translation>The file “{name}” was not found. Nothing was changed. Check where the file is.</translation>
    </message>
    <message>
        <source>Không thể đạt %1 trong kỳ: đã có hồ sơ quá hạn.</source>
        <translation>%1 cannot be reached in this period: some were late.</translation>
    </message>
    <message>
        <source>Không tìm thấy “{id}”. Chưa đổi gì. Xem lại rồi thử lại.</source>
        <translation>“{id}” was not found. Nothing was changed. Check it and try again.</translation>
    </message>
    <message>
        <source>Không tới được thư mục sổ. Chưa đổi gì. Xem lại tên thư mục, ổ đĩa đã cắm chưa, và quyền của thư mục.</source>
        <translation>The folder of the journal could not be reached. Nothing was changed. Check its name, whether the disk is plugged in, and its permissions.</translation>
    </message>
    <message>
        <source>Không đánh giá</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <source>Không đặt sổ trong thư mục tự đồng bộ (OneDrive, Dropbox…): dễ hỏng sổ. Chưa đổi gì. Chọn thư mục khác trên ổ đĩa của máy.</source>
        <translation>The journal cannot be kept in a synchronised folder (OneDrive, Dropbox…): it would be damaged easily. Nothing was changed. Choose another folder on a disk of this PC.</translation>
    </message>
    <message>
        <source>Không đặt sổ trên ổ mạng: dễ hỏng sổ. Chưa đổi gì. Đặt sổ ở một máy, các quầy khác nối vào máy đó.</source>
        <translation>The journal cannot be kept on a network drive: it would be damaged easily. Nothing was changed. Keep it on one PC and connect the other desks to that PC.</translation>
    </message>
    <message>
        <source>Không đọc được họ tên trên thẻ. Các trường khác vẫn giữ. Gõ họ tên.</source>
        <translation>The name on the card could not be read. Other fields are kept. Type the name.</translation>
    </message>
    <message>
        <source>Không đọc được tệp “{name}”. Chưa nhận gì. Đóng chương trình đang mở tệp đó, hoặc chép tệp vào máy này rồi chọn lại.</source>
        <translation>The file “{name}” could not be read. Nothing was taken. Close the program that has it open, or copy it to this PC, then choose again.</translation>
    </message>
    <message>
        <source>Không đọc được tệp “{name}”. Chưa nhận tệp, không mất gì. Đóng chương trình đang mở tệp rồi thử lại.</source>
        <translation>The file “{name}” could not be read. It was not taken and nothing is lost. Close the program that has it open and try again.</translation>
    </message>
    <message>
        <source>Kết quả chờ gọi</source>
        <translation>Results to call about</translation>
    </message>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Result to hand over</translation>
    </message>
    <message>
        <source>Kết quả vẫn giữ ở quầy. Gọi lại, hoặc gửi bưu chính.</source>
        <translation>The result is kept at the desk. Call again, or send it by post.</translation>
    </message>
    <message>
        <source>Kết quả điện tử</source>
        <translation>Electronic results</translation>
    </message>
    <message>
        <source>Kết quả đã có, tiền chưa thu đủ. Thu khi trả kết quả.</source>
        <translation>The result is ready, but not fully paid. Collect the rest when handing over.</translation>
    </message>
    <message>
        <source>Luật {limit} · xã cam kết {committed}</source>
        <translation>Law {limit} · commune promises {committed}</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Lịch nghỉ năm {year} chưa có đủ văn bản chính thức. Ngày hẹn này có thể đổi khi có lịch mới.</source>
        <translation>The holidays of {year} are not all official yet. This due date may change when a new calendar comes.</translation>
    </message>
    <message>
        <source>Miễn: {reason}</source>
        <translation>Exempt: {reason}</translation>
    </message>
    <message>
        <source>Máy chủ tỉnh</source>
        <translation>Province’s server</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Máy in {printer} chưa in được.</source>
        <translation>Printer {printer} could not print.</translation>
    </message>
    <message>
        <source>Máy in {printer} không nhận bản in.</source>
        <translation>Printer {printer} refused the job.</translation>
    </message>
    <message>
        <source>Máy in {printer} không trả lời.</source>
        <translation>Printer {printer} does not answer.</translation>
    </message>
    <message>
        <source>Máy in {printer} đang dừng.</source>
        <translation>Printer {printer} is stopped.</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in nào.</source>
        <translation>This PC has no printer.</translation>
    </message>
    <message>
        <source>Máy này chưa đặt {field}.</source>
        <translation>Not set on this PC: {field}.</translation>
    </message>
    <message>
        <source>Máy này không có kho khóa của hệ điều hành.</source>
        <translation>This PC has no keyring of the operating system.</translation>
    </message>
    <message>
        <source>Máy này không có màn hình nên không mở được cửa sổ. Chưa đổi gì. Các lệnh chạy được ở đây: main.py demo --out DIR, main.py --help (MC-0003)</source>
        <translation>This PC has no display, so the window cannot be opened. Nothing was changed. Commands that work here: main.py demo --out DIR, main.py --help (MC-0003)</translation>
    </message>
    <message>
        <source>Máy này đang có lỗi ghi đĩa. Chưa báo lưu thì chưa in giấy hẹn; những gì đã lưu vẫn còn nguyên. Bấm lại một lần; nếu vẫn lỗi, báo người quản trị.</source>
        <translation>This PC has trouble writing to its disk. No slip is printed before saving is reported; everything saved is intact. Press once more; if it recurs, tell the administrator.</translation>
    </message>
    <message>
        <source>Mã có {count} trường, nhiều hơn thẻ căn cước đã biết. {wanted} trường đầu vẫn dùng được; xem lại thẻ.</source>
        <translation>The code has {count} fields, more than known ID cards. The first {wanted} can be used; check the card.</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Mã khôi phục này đúng cách viết nhưng của một sổ khác.</source>
        <translation>This recovery code is well written, but belongs to another journal.</translation>
    </message>
    <message>
        <source>Mã này không phải mã trên thẻ căn cước. Chưa ghi gì. Quét mặt có mã QR, hoặc gõ số căn cước.</source>
        <translation>This is not the code of an ID card. Nothing was written. Scan the side with the QR code, or type the ID number.</translation>
    </message>
    <message>
        <source>Mã này là mã của tỉnh. Cơ quan cấp xã thường có mã dài hơn.</source>
        <translation>This is a province’s identifier. Commune offices usually have a longer one.</translation>
    </message>
    <message>
        <source>Mã định danh chưa đủ. Ghi mã tỉnh cấp cho cơ quan, ví dụ H56.14.07.</source>
        <translation>The identifier is not complete. Write the one given by the province, for example H56.14.07.</translation>
    </message>
    <message>
        <source>Mất điện</source>
        <translation>Power cut</translation>
    </message>
    <message>
        <source>Mẫu này không in được trên khổ {value}.</source>
        <translation>This form cannot be printed on {value}.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng, còn {tries} lần. Việc đang làm được giữ nguyên.</source>
        <translation>The password is not right. Tries left: {tries}. The work in progress is kept.</translation>
    </message>
    <message>
        <source>Mật khẩu còn thiếu {count} ký tự.</source>
        <translation>The password is too short; characters missing: {count}.</translation>
    </message>
    <message>
        <source>Mật khẩu mới trùng mật khẩu cũ.</source>
        <translation>The new password is the same as the old one.</translation>
    </message>
    <message>
        <source>Mật khẩu trùng tên đăng nhập.</source>
        <translation>The password is the same as the username.</translation>
    </message>
    <message>
        <source>Một lần gián đoạn đang được ghi. Chưa ghi thêm. Kết thúc lần đang ghi trước.</source>
        <translation>An outage is being recorded already. Nothing was added. End that one first.</translation>
    </message>
    <message>
        <source>Mới có {count} số, cần đủ {wanted}.</source>
        <translation>{count} digits so far, {wanted} are needed.</translation>
    </message>
    <message>
        <source>Mới đọc được {count} trong {wanted} trường trên thẻ. Những gì đọc được vẫn giữ. Quét lại, hoặc gõ phần còn thiếu.</source>
        <translation>{count} of {wanted} fields of the card were read. What was read is kept. Scan again, or type the rest.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Mục days phải là các khối [[days]].</source>
        <translation>The entry days must be blocks of [[days]].</translation>
    </message>
    <message>
        <source>Mục {place}{code}: {reason}.</source>
        <translation>Entry {place}{code}: {reason}.</translation>
    </message>
    <message>
        <source>Mức do Hội đồng nhân dân tỉnh quy định.</source>
        <translation>Rate set by the provincial People’s Council.</translation>
    </message>
    <message>
        <source>Mức do Hội đồng nhân dân tỉnh quy định; chưa khai trên máy này.</source>
        <translation>Rate set by the provincial People’s Council; not set on this PC.</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nguyên nhân quá hạn (II.07a)</source>
        <translation>Causes of delay (II.07a)</translation>
    </message>
    <message>
        <source>Ngày cấp trên thẻ để trống. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.</source>
        <translation>The date of issue on the card is empty. Other fields are kept. Look at the card and type the date.</translation>
    </message>
    <message>
        <source>Ngày cấp {on} trước ngày sinh. Vẫn tiếp nhận được; xem lại thẻ.</source>
        <translation>The date of issue {on} is before the date of birth. You can go on; check the card.</translation>
    </message>
    <message>
        <source>Ngày cấp đọc ra “{written}”, không phải một ngày. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.</source>
        <translation>The date of issue was read as “{written}”, which is no date. Other fields are kept. Look at the card and type the date.</translation>
    </message>
    <message>
        <source>Ngày hẹn trả {day} quầy đóng cửa ({name}): báo công dân trước khi đến.</source>
        <translation>On the due date {day} the desk is closed ({name}): tell the citizen before coming.</translation>
    </message>
    <message>
        <source>Ngày lễ do Nhà nước quy định, quầy không tự đặt.</source>
        <translation>Public holidays are set by the State; a desk cannot set its own.</translation>
    </message>
    <message>
        <source>Ngày rút ngắn theo thủ tục</source>
        <translation>Days saved by procedure</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Ngày sinh trên thẻ để trống. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.</source>
        <translation>The date of birth on the card is empty. Other fields are kept. Look at the card and type the date.</translation>
    </message>
    <message>
        <source>Ngày sinh đọc ra “{written}”, không phải một ngày. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.</source>
        <translation>The date of birth was read as “{written}”, which is no date. Other fields are kept. Look at the card and type the date.</translation>
    </message>
    <message>
        <source>Ngày “{id}” không có gì đặt riêng. Chưa đổi gì. Xem lại ngày trong lịch.</source>
        <translation>Nothing is set for the day “{id}”. Nothing was changed. Check the day in the calendar.</translation>
    </message>
    <message>
        <source>Người giữ</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Người giữ: %1.</source>
        <translation>Held by: %1.</translation>
    </message>
    <message>
        <source>Người gác lại</source>
        <translation>People set aside</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Người tiếp nhận</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Người được đôn đốc chưa đọc, hoặc chưa trả lời.</source>
        <translation>Those urged have not read it, or have not replied.</translation>
    </message>
    <message>
        <source>Nhóm {value} bị bộ gõ thêm dấu. Tắt bộ gõ tiếng Việt rồi gõ lại.</source>
        <translation>The input method put accents into group {value}. Turn Vietnamese typing off and type again.</translation>
    </message>
    <message>
        <source>Nhóm {value} có ký tự lạ. Mã không có số 0, số 1, chữ I, chữ O.</source>
        <translation>Group {value} has a strange character. The code has no digit 0 or 1 and no letter I or O.</translation>
    </message>
    <message>
        <source>Nhóm {value} của mã khôi phục còn thiếu ký tự.</source>
        <translation>Group {value} of the recovery code lacks characters.</translation>
    </message>
    <message>
        <source>Nhóm {value} gõ chưa đúng. So lại từng ký tự trên giấy.</source>
        <translation>Group {value} is mistyped. Compare each character with the paper.</translation>
    </message>
    <message>
        <source>Nhóm {value} thừa ký tự. Mỗi nhóm có 8 ký tự.</source>
        <translation>Group {value} has too many characters. Each group has 8.</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Rec’d</translation>
    </message>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Nhận ↓</source>
        <translation>Rec’d ↓</translation>
    </message>
    <message>
        <source>Nhập bù tại Quầy %1</source>
        <translation>Back-entered at desk %1</translation>
    </message>
    <message>
        <source>Nhật ký an ninh bị sửa từ dòng {count}</source>
        <translation>The security log was altered from line {count} on</translation>
    </message>
    <message>
        <source>Năm báo cáo</source>
        <translation>Reporting year</translation>
    </message>
    <message>
        <source>Nội dung có vẻ của thủ tục khác: {found}.</source>
        <translation>The content seems to be of another procedure: {found}.</translation>
    </message>
    <message>
        <source>Nội dung không phải JSON đúng cách: {value}.</source>
        <translation>The content is not proper JSON: {value}.</translation>
    </message>
    <message>
        <source>Nội dung không phải TOML đúng cách: {value}.</source>
        <translation>The content is not proper TOML: {value}.</translation>
    </message>
    <message>
        <source>Nộp trực tuyến</source>
        <translation>Submitted online</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát</source>
        <translation>Control sheet</translation>
    </message>
    <message>
        <source>Phiếu từ chối</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung</source>
        <translation>Request for papers</translation>
    </message>
    <message>
        <source>Phí chung đổi, các trường hợp vẫn giữ phí riêng cũ.</source>
        <translation>The general fee changes; cases keep their old ones.</translation>
    </message>
    <message>
        <source>Phím Caps Lock đang bật</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Phải có %1, chưa đếm.</source>
        <translation>Expected %1, not counted yet.</translation>
    </message>
    <message>
        <source>Phải có %1, đếm được %2. Lệch %3.</source>
        <translation>Expected %1, counted %2. Difference %3.</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quá hạn bổ sung</source>
        <translation>Papers overdue</translation>
    </message>
    <message>
        <source>Quá nhiều {field} trong một lần.</source>
        <translation>Too many at a time: {field}.</translation>
    </message>
    <message>
        <source>Quá thời gian bổ sung</source>
        <translation>Time for papers is over</translation>
    </message>
    <message>
        <source>Quý báo cáo</source>
        <translation>Reporting quarter</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Sai số</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Sang vùng kế tiếp</source>
        <translation>Next area</translation>
    </message>
    <message>
        <source>Sang ô kế tiếp</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Sáu nhóm không cùng một mã. Lấy cả sáu nhóm từ cùng một tờ giấy.</source>
        <translation>The six groups are not of one code. Take all six from the same sheet.</translation>
    </message>
    <message>
        <source>Sẽ đến</source>
        <translation>Will come</translation>
    </message>
    <message>
        <source>Số bản vô lý, đã ghi lại là 1: {found}.</source>
        <translation>Absurd number of copies, taken as 1: {found}.</translation>
    </message>
    <message>
        <source>Số bản ở ô đang chọn</source>
        <translation>Copies in the chosen field</translation>
    </message>
    <message>
        <source>Số chứng minh cũ đọc ra “{written}”, không đủ 9 số.</source>
        <translation>The old ID number was read as “{written}”, not 9 digits.</translation>
    </message>
    <message>
        <source>Số chứng minh nhân dân 9 số, hết giá trị sử dụng từ 01/01/2025. Vẫn tiếp nhận được; nên hỏi thẻ căn cước.</source>
        <translation>An old ID number of 9 digits, invalid since 01/01/2025. You can go on; better ask for the ID card.</translation>
    </message>
    <message>
        <source>Số căn cước cho giới tính {sex}, thẻ ghi {written}. {rest}</source>
        <translation>The ID number says {sex}, the card says {written}. {rest}</translation>
    </message>
    <message>
        <source>Số căn cước cho năm sinh {year}, thẻ ghi {written}. {rest}</source>
        <translation>The ID number says born in {year}, the card says {written}. {rest}</translation>
    </message>
    <message>
        <source>Số căn cước chỉ gồm {wanted} chữ số; xem lại ký tự khác số.</source>
        <translation>An ID number is {wanted} digits; check the characters that are none.</translation>
    </message>
    <message>
        <source>Số dành cho phiếu giấy</source>
        <translation>Numbers reserved for paper slips</translation>
    </message>
    <message>
        <source>Số hóa giấy tờ</source>
        <translation>Papers scanned</translation>
    </message>
    <message>
        <source>Sổ dữ liệu có trang hỏng. Không xóa, không ghi đè gì. Không tắt máy; gọi người quản trị để phục hồi từ bản sao lưu.</source>
        <translation>The journal has damaged pages. Nothing was deleted or overwritten. Leave the PC on; call the administrator to restore from a backup.</translation>
    </message>
    <message>
        <source>Sổ này do bản chương trình mới hơn ghi. Không mở, không đụng vào, sổ vẫn nguyên. Cập nhật chương trình rồi mở lại.</source>
        <translation>This journal was written by a newer version of the program. It was not opened or touched and is intact. Update the program and open it again.</translation>
    </message>
    <message>
        <source>Sổ này đang mở ở một cửa sổ khác trên máy. Không mở thêm để khỏi hỏng sổ. Chuyển sang cửa sổ đang mở, hoặc đóng nó trước.</source>
        <translation>This journal is open in another window on this PC. It was not opened twice, so that nothing is damaged. Go to the open window, or close it first.</translation>
    </message>
    <message>
        <source>Sổ này đã có cán bộ. Chưa thêm ai. Đăng nhập rồi thêm trong Cài đặt.</source>
        <translation>This journal has officers already. Nobody was added. Sign in and add them in Settings.</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ (mẫu 07)</source>
        <translation>Register of dossiers (form 07)</translation>
    </message>
    <message>
        <source>Sổ và hồ sơ vẫn nguyên. Mở bằng mã khôi phục trên giấy, hoặc mật khẩu mở sổ.</source>
        <translation>The journal and its dossiers are intact. Open it with the recovery code on paper, or the passphrase.</translation>
    </message>
    <message>
        <source>Sổ đang bận vì một chương trình khác đang ghi. Chưa lưu, bản đang gõ vẫn còn. Đợi vài giây rồi bấm lại.</source>
        <translation>The journal is busy because another program is writing. Not saved yet; what you typed is still there. Wait a few seconds and press again.</translation>
    </message>
    <message>
        <source>Sửa %1, thay giấy hẹn</source>
        <translation>Amended %1, slip replaced</translation>
    </message>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Sửa sau khi in giấy hẹn</source>
        <translation>Amended after the slip was printed</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T2 {on}</source>
        <translation>Mon {on}</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T3 {on}</source>
        <translation>Tue {on}</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T4 {on}</source>
        <translation>Wed {on}</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T5 {on}</source>
        <translation>Thu {on}</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T6 {on}</source>
        <translation>Fri {on}</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>T7 {on}</source>
        <translation>Sat {on}</translation>
    </message>
    <message>
        <source>Theo cổng</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Thu hồi kết quả</source>
        <translation>Recall result</translation>
    </message>
    <message>
        <source>Thu hồi, xử lý lại</source>
        <translation>Recall and process again</translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Thu, mở cột trái</source>
        <translation>Fold, open the left column</translation>
    </message>
    <message>
        <source>Tháng báo cáo</source>
        <translation>Reporting month</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Thông báo dừng giải quyết</source>
        <translation>Stop notice</translation>
    </message>
    <message>
        <source>Thư mục này chưa có sổ nào. Chưa đổi gì. Chạy lệnh init, hoặc mở chương trình để cài đặt lần đầu.</source>
        <translation>There is no journal in this folder. Nothing was changed. Run the command init, or open the program for the first set-up.</translation>
    </message>
    <message>
        <source>Thư mục này đã có khóa hoặc sổ. Không tạo khóa mới, sổ cũ vẫn nguyên. Mở bằng mã khôi phục, hoặc chọn thư mục khác.</source>
        <translation>This folder has a key or a journal already. No new key was made; the journal is intact. Open it with the recovery code, or choose another folder.</translation>
    </message>
    <message>
        <source>Thư mục này đã có sổ. Không ghi đè, sổ cũ vẫn nguyên. Mở sổ cũ, hoặc chọn thư mục khác.</source>
        <translation>This folder has a journal already. It was not overwritten and is intact. Open it, or choose another folder.</translation>
    </message>
    <message>
        <source>Thẻ chỉ ghi năm sinh {year}. Vẫn tiếp nhận được; hỏi ngày sinh nếu thủ tục cần.</source>
        <translation>The card gives only the year of birth {year}. You can go on; ask for the date if the procedure needs it.</translation>
    </message>
    <message>
        <source>Thời gian gián đoạn</source>
        <translation>Time of outages</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Thời hạn chung đổi, các trường hợp vẫn giữ thời hạn riêng cũ.</source>
        <translation>The general time limit changes; cases keep their old ones.</translation>
    </message>
    <message>
        <source>Thời hạn ghi “{found}”, thiếu đơn vị (giờ, ngày hay ngày làm việc).</source>
        <translation>The time limit is “{found}”, without a unit (hours, days or working days).</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục không ghi cấp xã: {found}.</source>
        <translation>The procedure is not marked for communes: {found}.</translation>
    </message>
    <message>
        <source>Thủ tục này không còn chờ xem lại, hoặc máy này chưa từng có bản đó. Chưa đổi gì. Mở lại danh mục rồi thử lại.</source>
        <translation>This procedure no longer waits for a review, or this PC never had that version. Nothing was changed. Open the catalogue again and retry.</translation>
    </message>
    <message>
        <source>Thủ tục · cán bộ</source>
        <translation>Procedure · officer</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Ba {on}</source>
        <translation>Tuesday {on}</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Thứ Bảy {on}</source>
        <translation>Saturday {on}</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Hai {on}</source>
        <translation>Monday {on}</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Năm {on}</source>
        <translation>Thursday {on}</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Sáu {on}</source>
        <translation>Friday {on}</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Tư {on}</source>
        <translation>Wednesday {on}</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Tiếp nhận tại Quầy %1</source>
        <translation>Received at desk %1</translation>
    </message>
    <message>
        <source>Tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>Trước và đúng hạn</source>
        <translation>Early or in time</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Trả kết quả %1</source>
        <translation>Result handed over %1</translation>
    </message>
    <message>
        <source>Trả lời đôn đốc</source>
        <translation>Reply to directive</translation>
    </message>
    <message>
        <source>Trả lời đôn đốc: %1</source>
        <translation>Reply to directive: %1</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Tài khoản này không có quyền làm việc đó. Chưa đổi gì. Nhờ người có quyền, hoặc đăng nhập bằng tài khoản khác.</source>
        <translation>This account may not do that. Nothing was changed. Ask someone who may, or sign in with another account.</translation>
    </message>
    <message>
        <source>Tái sử dụng dữ liệu</source>
        <translation>Data reused</translation>
    </message>
    <message>
        <source>Tên kết quả bị cắt đầu: {found}.</source>
        <translation>The name of the result lacks its beginning: {found}.</translation>
    </message>
    <message>
        <source>Tên đăng nhập gồm chữ không dấu và số.</source>
        <translation>A username is plain letters and digits.</translation>
    </message>
    <message>
        <source>Tên đăng nhập này đã có người dùng.</source>
        <translation>This username is taken.</translation>
    </message>
    <message>
        <source>Tìm hồ sơ, người</source>
        <translation>Find dossiers, people</translation>
    </message>
    <message>
        <source>Tính cả %1 hồ sơ đang quá hạn: %2 = %3.</source>
        <translation>With those now overdue (%1): %2 = %3.</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Tệp không ghi phí, lệ phí.</source>
        <translation>The file gives no fee.</translation>
    </message>
    <message>
        <source>Tệp không ghi thời hạn.</source>
        <translation>The file gives no time limit.</translation>
    </message>
    <message>
        <source>Tệp không liệt kê giấy tờ nào.</source>
        <translation>The file lists no papers.</translation>
    </message>
    <message>
        <source>Tệp không phải PDF, JPEG, PNG hay TIFF.</source>
        <translation>The file is not PDF, JPEG, PNG or TIFF.</translation>
    </message>
    <message>
        <source>Tệp không phải danh mục của cổng: cần một danh sách thủ tục.</source>
        <translation>The file is not a catalogue of the portal: a list of procedures is needed.</translation>
    </message>
    <message>
        <source>Tệp không phải văn bản UTF-8.</source>
        <translation>The file is not UTF-8 text.</translation>
    </message>
    <message>
        <source>Tệp nặng quá mức nhận được (50 MB).</source>
        <translation>The file is larger than can be taken (50 MB).</translation>
    </message>
    <message>
        <source>Tệp sổ hỏng: {what}</source>
        <translation>Damaged data file: {what}</translation>
    </message>
    <message>
        <source>Tệp “{name}” bị hỏng, có trang không xem được. Chưa nhận tệp này, tệp gốc vẫn nguyên. Quét lại bản giấy, hoặc chép lại tệp từ nơi gửi.</source>
        <translation>The file “{name}” is damaged; a page cannot be shown. It was not taken; the original is as it was. Scan the paper again, or fetch the file again from its sender.</translation>
    </message>
    <message>
        <source>Tệp “{name}” có đặt mật khẩu nên không xem được. Chưa nhận tệp này, tệp gốc vẫn nguyên. Lưu lại không mật khẩu, hoặc quét bản giấy.</source>
        <translation>The file “{name}” has a password and cannot be shown. It was not taken; the original is as it was. Save it without a password, or scan the paper.</translation>
    </message>
    <message>
        <source>Tệp “{name}” cần đuôi .xlsx, .pdf hoặc .csv. Chưa ghi gì. Đổi đuôi rồi làm lại.</source>
        <translation>The file “{name}” must end in .xlsx, .pdf or .csv. Nothing was written. Change the ending and try again.</translation>
    </message>
    <message>
        <source>Tệp “{name}” do bản chương trình mới hơn ghi. Không đụng vào. Cập nhật chương trình rồi mở lại.</source>
        <translation>The file “{name}” was written by a newer version of the program. It was not touched. Update the program and open it again.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không dùng được. Chưa đổi gì. Lấy tệp khác rồi thử lại.</source>
        <translation>The file “{name}” cannot be used. Nothing was changed. Take another file and try again.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải JSON đúng cách. Chưa nhập gì. Lấy lại tệp rồi thử lại.</source>
        <translation>The file “{name}” is not proper JSON. Nothing was imported. Fetch the file again and retry.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải PDF hay ảnh. Chưa nhận tệp. Quét lại ra PDF, JPEG hoặc PNG.</source>
        <translation>The file “{name}” is neither a PDF nor a picture. It was not taken. Scan again as PDF, JPEG or PNG.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải PDF, JPEG, PNG hay TIFF. Chưa nhận tệp này, tệp gốc vẫn nguyên. Lưu lại thành PDF hoặc ảnh rồi chọn tệp đó.</source>
        <translation>The file “{name}” is not PDF, JPEG, PNG or TIFF. It was not taken; the original is as it was. Save it as PDF or a picture, then choose that file.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải TOML đúng cách. Chưa nhập gì. Lấy lại tệp rồi thử lại.</source>
        <translation>The file “{name}” is not proper TOML. Nothing was imported. Fetch the file again and retry.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải văn bản UTF-8. Chưa nhập gì. Lưu lại tệp rồi thử lại.</source>
        <translation>The file “{name}” is not UTF-8 text. Nothing was imported. Save the file again and retry.</translation>
    </message>
    <message>
        <source>Tệp “{name}” không phải ảnh đọc được. Chưa ghi gì. Chọn ảnh PNG hoặc JPG, hoặc quét thẻ.</source>
        <translation>The file “{name}” is not a readable picture. Nothing was written. Choose a PNG or JPG picture, or scan the card.</translation>
    </message>
    <message>
        <source>Tệp “{name}” nặng {size}, mỗi tệp tối đa {limit}. Chưa nhận tệp này, tệp gốc vẫn nguyên. Quét lại ở 200 dpi, hoặc tách thành nhiều tệp.</source>
        <translation>The file “{name}” has {size}; at most {limit} each. It was not taken; the original is as it was. Scan again at 200 dpi, or split it.</translation>
    </message>
    <message>
        <source>Tệp “{name}” quá lớn. Chưa nhập gì. Chia nhỏ hoặc nén lại.</source>
        <translation>The file “{name}” is too large. Nothing was imported. Split or compress it.</translation>
    </message>
    <message>
        <source>Tệp “{name}” trống. Chưa nhận tệp này. Quét lại, hoặc chọn tệp khác.</source>
        <translation>The file “{name}” is empty. It was not taken. Scan again, or choose another file.</translation>
    </message>
    <message>
        <source>Tệp “{name}” đã bị đổi hoặc hỏng. Không dùng tệp này, không xóa gì. Lấy lại bản gốc, hoặc báo người quản trị.</source>
        <translation>The file “{name}” was altered or is damaged. It is not used and nothing was deleted. Fetch the original again, or tell the administrator.</translation>
    </message>
    <message>
        <source>Tệp “{name}” đã có và không phải giấy hẹn PDF. Không ghi đè, tệp vẫn nguyên. Chọn tên khác.</source>
        <translation>The file “{name}” exists and is not a slip in PDF. It was not overwritten and is as it was. Choose another name.</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refusal at reception</translation>
    </message>
    <message>
        <source>Việc chính của trang</source>
        <translation>Main action of the page</translation>
    </message>
    <message>
        <source>Việc của bản chương trình mới hơn</source>
        <translation>Act of a newer version of the program</translation>
    </message>
    <message>
        <source>Việc do bản mới hơn ghi</source>
        <translation>Act written by a newer version</translation>
    </message>
    <message>
        <source>Việc vừa rồi chưa làm được. Những gì đã lưu vẫn còn nguyên. Thử lại, hoặc báo người quản trị.</source>
        <translation>The last step could not be done. Everything saved is intact. Try again, or tell the administrator.</translation>
    </message>
    <message>
        <source>Văn bản xin lỗi</source>
        <translation>Letter of apology</translation>
    </message>
    <message>
        <source>Vẫn tiếp nhận được; xem lại thẻ.</source>
        <translation>You can go on; check the card.</translation>
    </message>
    <message>
        <source>Về ô trước</source>
        <translation>Previous field</translation>
    </message>
    <message>
        <source>Xem %1</source>
        <translation>View %1</translation>
    </message>
    <message>
        <source>Xem bản in</source>
        <translation>View print jobs</translation>
    </message>
    <message>
        <source>Xem việc</source>
        <translation>View tasks</translation>
    </message>
    <message>
        <source>Xin lỗi và gia hạn</source>
        <translation>Apologise and extend</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>Xin lỗi, gia hạn trước hạn</source>
        <translation>Apology, extended before the due date</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại %1</source>
        <translation>Apology, new date %1</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại sau hạn</source>
        <translation>Apology, new date after the due date</translation>
    </message>
    <message>
        <source>Xã cam kết</source>
        <translation>Commune promises</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Request papers</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung lần hai</source>
        <translation>Papers requested twice</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, phiếu %1</source>
        <translation>Papers requested, form %1</translation>
    </message>
    <message>
        <source>Yêu cầu nghĩa vụ tài chính</source>
        <translation>Request payment</translation>
    </message>
    <message>
        <source>Yêu cầu nộp %1</source>
        <translation>Payment requested: %1</translation>
    </message>
    <message>
        <source>Yêu cầu trong hôm nay, có lý do. Xem lại lần hướng dẫn trước.</source>
        <translation>Requested today, with a reason. Look at the earlier advice.</translation>
    </message>
    <message>
        <source>biên lai %1</source>
        <translation>receipt %1</translation>
    </message>
    <message>
        <source>bình thường</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>bước này xong trước %1</source>
        <translation>this step before %1</translation>
    </message>
    <message>
        <source>bản</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>bản của lịch</source>
        <translation>version of the calendar</translation>
    </message>
    <message>
        <source>bản gần nhất %1</source>
        <translation>latest one %1</translation>
    </message>
    <message>
        <source>bản quét</source>
        <translation>scan</translation>
    </message>
    <message>
        <source>bản điện tử</source>
        <translation>electronic copy</translation>
    </message>
    <message>
        <source>bị trả lại</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>bỏ qua {day} {name}</source>
        <translation>skips {day} {name}</translation>
    </message>
    <message>
        <source>bỏ qua {day} – {last} {name}</source>
        <translation>skips {day} – {last} {name}</translation>
    </message>
    <message>
        <source>bộ phận</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>cho %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>chuỗi quét thẻ</source>
        <translation>scanned card text</translation>
    </message>
    <message>
        <source>chưa chuyển xử lý</source>
        <translation>not forwarded yet</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>chưa có bản sao lưu nào</source>
        <translation>no backup yet</translation>
    </message>
    <message>
        <source>chưa có kết quả</source>
        <translation>no result yet</translation>
    </message>
    <message>
        <source>chưa có kết quả nào để thu hồi</source>
        <translation>there is no result to recall</translation>
    </message>
    <message>
        <source>chưa có kết quả đã ký</source>
        <translation>there is no signed result</translation>
    </message>
    <message>
        <source>chưa có mẫu số</source>
        <translation>nothing to count yet</translation>
    </message>
    <message>
        <source>chưa ghi nguyên nhân</source>
        <translation>no cause given</translation>
    </message>
    <message>
        <source>chưa hài lòng</source>
        <translation>not satisfied</translation>
    </message>
    <message>
        <source>chưa khai mức thu</source>
        <translation>rate not set</translation>
    </message>
    <message>
        <source>chưa kết thúc</source>
        <translation>not ended</translation>
    </message>
    <message>
        <source>chưa nhập, chưa hủy: %1</source>
        <translation>neither entered nor voided: %1</translation>
    </message>
    <message>
        <source>chưa thu {owed}</source>
        <translation>{owed} unpaid</translation>
    </message>
    <message>
        <source>chỉ ở máy này</source>
        <translation>only on this PC</translation>
    </message>
    <message>
        <source>chốt {day} {clock} · mã {code}</source>
        <translation>frozen {day} {clock} · code {code}</translation>
    </message>
    <message>
        <source>chờ %1 ngày</source>
        <translation>waiting %1 d</translation>
    </message>
    <message>
        <source>chờ bổ sung</source>
        <translation>awaiting papers</translation>
    </message>
    <message>
        <source>chờ công dân</source>
        <translation>waiting for the citizen</translation>
    </message>
    <message>
        <source>chờ công dân, yêu cầu lần hai</source>
        <translation>waiting for the citizen, second request</translation>
    </message>
    <message>
        <source>chờ đóng phí</source>
        <translation>awaiting payment</translation>
    </message>
    <message>
        <source>chức vụ người ký</source>
        <translation>signer's position</translation>
    </message>
    <message>
        <source>các văn bản xin lỗi</source>
        <translation>letters of apology</translation>
    </message>
    <message>
        <source>cách ghi giờ hẹn</source>
        <translation>due time</translation>
    </message>
    <message>
        <source>cách gửi văn bản</source>
        <translation>how the letter is sent</translation>
    </message>
    <message>
        <source>cách nhận kết quả</source>
        <translation>way to collect the result</translation>
    </message>
    <message>
        <source>cách nộp giấy tờ</source>
        <translation>way to hand in the paper</translation>
    </message>
    <message>
        <source>cách thực hiện</source>
        <translation>way it is done</translation>
    </message>
    <message>
        <source>cách trả kết quả</source>
        <translation>way to return the result</translation>
    </message>
    <message>
        <source>cán bộ</source>
        <translation>officers</translation>
    </message>
    <message>
        <source>còn {amount}</source>
        <translation>{amount} left</translation>
    </message>
    <message>
        <source>còn {amount} làm việc</source>
        <translation>{amount} of working time left</translation>
    </message>
    <message>
        <source>còn {amount} làm việc, sắp hạn</source>
        <translation>{amount} of working time left, due soon</translation>
    </message>
    <message>
        <source>có bản điện tử</source>
        <translation>electronic too</translation>
    </message>
    <message>
        <source>có hôm nay</source>
        <translation>ready today</translation>
    </message>
    <message>
        <source>công dân bổ sung trước %1</source>
        <translation>citizen’s papers before %1</translation>
    </message>
    <message>
        <source>công dân có đến %1</source>
        <translation>citizen has until %1</translation>
    </message>
    <message>
        <source>công dân nộp trước %1</source>
        <translation>citizen pays before %1</translation>
    </message>
    <message>
        <source>công dân đã đánh giá</source>
        <translation>the citizen has given a rating</translation>
    </message>
    <message>
        <source>căn cứ</source>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>cơ quan</source>
        <translation>office</translation>
    </message>
    <message>
        <source>cơ quan cấp trên</source>
        <translation>superior authority</translation>
    </message>
    <message>
        <source>danh mục trong tệp</source>
        <translation>catalogue in the file</translation>
    </message>
    <message>
        <source>dải số hồ sơ của quầy</source>
        <translation>number range of the desk</translation>
    </message>
    <message>
        <source>dừng giải quyết</source>
        <translation>processing stopped</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>giao dịch</source>
        <translation>transaction</translation>
    </message>
    <message>
        <source>giải quyết quá hạn</source>
        <translation>settled late</translation>
    </message>
    <message>
        <source>giải quyết trước hạn</source>
        <translation>settled early</translation>
    </message>
    <message>
        <source>giải quyết đúng hạn</source>
        <translation>settled in time</translation>
    </message>
    <message>
        <source>giấy biên nhận kết quả</source>
        <translation>result receipt</translation>
    </message>
    <message>
        <source>giấy hẹn</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>giấy hẹn ghi tay</source>
        <translation>handwritten slips</translation>
    </message>
    <message>
        <source>giấy tờ</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>giấy tờ khác</source>
        <translation>other form</translation>
    </message>
    <message>
        <source>giấy tờ trả lại</source>
        <translation>papers going back</translation>
    </message>
    <message>
        <source>giấy ủy quyền</source>
        <translation>authorisation</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>giờ</source>
        <translation>time</translation>
    </message>
    <message>
        <source>giờ làm việc</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>giờ đặt sẵn</source>
        <translation>time set</translation>
    </message>
    <message>
        <source>hài lòng</source>
        <translation>satisfied</translation>
    </message>
    <message>
        <source>hôm nay không in giấy hẹn nào</source>
        <translation>no slips were printed today</translation>
    </message>
    <message>
        <source>hạn %1 vẫn tính</source>
        <translation>due date %1 still counts</translation>
    </message>
    <message>
        <source>hạn của bước này</source>
        <translation>due date of this step</translation>
    </message>
    <message>
        <source>hạn của công dân</source>
        <translation>citizen’s deadline</translation>
    </message>
    <message>
        <source>hẹn %1 → %2</source>
        <translation>due %1 → %2</translation>
    </message>
    <message>
        <source>hẹn lại %1 · lần %2</source>
        <translation>new date %1 · time %2</translation>
    </message>
    <message>
        <source>hẹn trả</source>
        <translation>due</translation>
    </message>
    <message>
        <source>hết hiệu lực {on}</source>
        <translation>in force until {on}</translation>
    </message>
    <message>
        <source>họ tên người nộp</source>
        <translation>name of the applicant</translation>
    </message>
    <message>
        <source>họ tên người nộp thay</source>
        <translation>name of the filer</translation>
    </message>
    <message>
        <source>họ và tên cán bộ</source>
        <translation>name of the officer</translation>
    </message>
    <message>
        <source>họ và tên người nộp</source>
        <translation>name of the applicant</translation>
    </message>
    <message>
        <source>họ và tên người nộp thay</source>
        <translation>name of the filer</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>hồ sơ chưa quá hạn; còn gia hạn được</source>
        <translation>the dossier is not overdue; it can still be extended</translation>
    </message>
    <message>
        <source>hồ sơ không chờ bàn giao</source>
        <translation>the dossier waits for no hand-over</translation>
    </message>
    <message>
        <source>hồ sơ không chờ công dân</source>
        <translation>the dossier does not wait for the citizen</translation>
    </message>
    <message>
        <source>hồ sơ không còn khoản nào phải thu</source>
        <translation>nothing is left to pay</translation>
    </message>
    <message>
        <source>hồ sơ này đã hẹn lại đủ số lần theo quy định; muốn hẹn lại lần nữa cần Chủ tịch duyệt và ghi lý do. Ngày hẹn cũ vẫn giữ</source>
        <translation>the dossier has had all new dates allowed; another needs the Chair’s approval and a reason. The old due date stays</translation>
    </message>
    <message>
        <source>hồ sơ đang ở bước khác</source>
        <translation>the dossier is at another step</translation>
    </message>
    <message>
        <source>hồ sơ đã có kết quả</source>
        <translation>the dossier has a result</translation>
    </message>
    <message>
        <source>hồ sơ đã kết thúc</source>
        <translation>the dossier has ended</translation>
    </message>
    <message>
        <source>hồ sơ đã quá hạn; soạn văn bản xin lỗi và hẹn lại</source>
        <translation>the dossier is overdue; write a letter of apology with a new date</translation>
    </message>
    <message>
        <source>hồ sơ đã trả kết quả</source>
        <translation>the result was handed over</translation>
    </message>
    <message>
        <source>khoản thu</source>
        <translation>what is to be paid</translation>
    </message>
    <message>
        <source>khoảng tạm dừng</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>không bỏ số nào</source>
        <translation>no number skipped</translation>
    </message>
    <message>
        <source>không còn ai</source>
        <translation>nobody is left</translation>
    </message>
    <message>
        <source>không còn số nào chờ nhập</source>
        <translation>no number waits to be entered</translation>
    </message>
    <message>
        <source>không có quy tắc riêng sau 15 giờ</source>
        <translation>no special rule after 15:00</translation>
    </message>
    <message>
        <source>không có điện thoại</source>
        <translation>no telephone</translation>
    </message>
    <message>
        <source>không có đôn đốc nào chờ trả lời</source>
        <translation>no directive waits for a reply</translation>
    </message>
    <message>
        <source>không cần</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>không dùng ĐT thông minh</source>
        <translation>no smartphone</translation>
    </message>
    <message>
        <source>không ghi thu tiền mặt</source>
        <translation>no cash was recorded</translation>
    </message>
    <message>
        <source>không nghe máy</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>không phải một thủ tục</source>
        <translation>not a procedure</translation>
    </message>
    <message>
        <source>không thu</source>
        <translation>no fee</translation>
    </message>
    <message>
        <source>khổ giấy</source>
        <translation>paper size</translation>
    </message>
    <message>
        <source>khớp, %1</source>
        <translation>matches, %1</translation>
    </message>
    <message>
        <source>ký %1</source>
        <translation>signed %1</translation>
    </message>
    <message>
        <source>kết quả</source>
        <translation>result</translation>
    </message>
    <message>
        <source>kết quả chờ nhận</source>
        <translation>results to be collected</translation>
    </message>
    <message>
        <source>kết quả chờ trả</source>
        <translation>result to hand over</translation>
    </message>
    <message>
        <source>kỳ</source>
        <translation>period</translation>
    </message>
    <message>
        <source>kỳ %1</source>
        <translation>period %1</translation>
    </message>
    <message>
        <source>kỳ báo cáo</source>
        <translation>reporting period</translation>
    </message>
    <message>
        <source>loại người nộp</source>
        <translation>kind of applicant</translation>
    </message>
    <message>
        <source>lúc bắt đầu</source>
        <translation>beginning</translation>
    </message>
    <message>
        <source>lúc kết thúc</source>
        <translation>end</translation>
    </message>
    <message>
        <source>lý do</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>lý do miễn phí</source>
        <translation>reason for exemption</translation>
    </message>
    <message>
        <source>lý do nhập bù</source>
        <translation>reason for back-entry</translation>
    </message>
    <message>
        <source>lý do nộp hồ sơ trùng</source>
        <translation>reason for a second dossier</translation>
    </message>
    <message>
        <source>lý do nộp thêm hồ sơ trùng</source>
        <translation>reason for a second dossier</translation>
    </message>
    <message>
        <source>lĩnh vực</source>
        <translation>field</translation>
    </message>
    <message>
        <source>lần đăng ký</source>
        <translation>registration</translation>
    </message>
    <message>
        <source>lẽ ra gửi chậm nhất %1</source>
        <translation>should have gone by %1</translation>
    </message>
    <message>
        <source>lễ</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>lệ phí</source>
        <translation>fee</translation>
    </message>
    <message>
        <source>mã bưu gửi</source>
        <translation>tracking number</translation>
    </message>
    <message>
        <source>mã hồ sơ</source>
        <translation>dossier code</translation>
    </message>
    <message>
        <source>mã khôi phục</source>
        <translation>recovery code</translation>
    </message>
    <message>
        <source>mã không có dạng 1.001193</source>
        <translation>the code is not like 1.001193</translation>
    </message>
    <message>
        <source>mã lý do</source>
        <translation>reason code</translation>
    </message>
    <message>
        <source>mã ngân hàng (BIN)</source>
        <translation>bank code (BIN)</translation>
    </message>
    <message>
        <source>mã đã có ở mục trước trong tệp</source>
        <translation>the code stands earlier in the file</translation>
    </message>
    <message>
        <source>mã định danh cơ quan</source>
        <translation>office identifier</translation>
    </message>
    <message>
        <source>mật khẩu</source>
        <translation>password</translation>
    </message>
    <message>
        <source>mật khẩu mở sổ</source>
        <translation>passphrase</translation>
    </message>
    <message>
        <source>mốc số liệu</source>
        <translation>time of the figures</translation>
    </message>
    <message>
        <source>mức thu do HĐND tỉnh quy định</source>
        <translation>fee set by the provincial council</translation>
    </message>
    <message>
        <source>mức đánh giá</source>
        <translation>rating</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>off</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days</translation>
    </message>
    <message>
        <source>ngày ban hành</source>
        <translation>date of issue</translation>
    </message>
    <message>
        <source>ngày cuối</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>ngày cuối kỳ</source>
        <translation>last day of the period</translation>
    </message>
    <message>
        <source>ngày cuối rơi vào {day} nên dời sang {next}</source>
        <translation>the last day falls on {day}, moved to {next}</translation>
    </message>
    <message>
        <source>ngày cuối rơi vào {day} {name} nên dời sang {next}</source>
        <translation>the last day falls on {day} {name}, moved to {next}</translation>
    </message>
    <message>
        <source>ngày cuối đã có văn bản chính thức</source>
        <translation>last day with an official document</translation>
    </message>
    <message>
        <source>ngày hẹn</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>ngày hẹn mới</source>
        <translation>new due date</translation>
    </message>
    <message>
        <source>ngày làm việc</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>ngày trong tuần</source>
        <translation>weekday</translation>
    </message>
    <message>
        <source>ngày {count}</source>
        <translation>day {count}</translation>
    </message>
    <message>
        <source>ngày đầu kỳ</source>
        <translation>first day of the period</translation>
    </message>
    <message>
        <source>người</source>
        <translation>person</translation>
    </message>
    <message>
        <source>người duyệt</source>
        <translation>approver</translation>
    </message>
    <message>
        <source>người ký</source>
        <translation>signer</translation>
    </message>
    <message>
        <source>người nhận</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>người nhận đã ký nhận đủ</source>
        <translation>all signed for by the recipients</translation>
    </message>
    <message>
        <source>người nộp</source>
        <translation>applicant</translation>
    </message>
    <message>
        <source>người nộp thay</source>
        <translation>filer</translation>
    </message>
    <message>
        <source>nhiều ngày nhất trước</source>
        <translation>most days late first</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>received</translation>
    </message>
    <message>
        <source>nhận %1</source>
        <translation>rec’d %1</translation>
    </message>
    <message>
        <source>nhận giải quyết</source>
        <translation>received</translation>
    </message>
    <message>
        <source>nhận ngoài giờ làm việc nên sang ngày làm việc kế tiếp</source>
        <translation>received outside working hours, moved to the next working day</translation>
    </message>
    <message>
        <source>nhận ngoài giờ làm việc nên tính từ {time} {day}</source>
        <translation>received outside working hours, counted from {time} {day}</translation>
    </message>
    <message>
        <source>nhận sau 15 giờ nên sang ngày làm việc kế tiếp</source>
        <translation>received after 15:00, moved to the next working day</translation>
    </message>
    <message>
        <source>nhận sau 15 giờ nên tính từ {time} {day}</source>
        <translation>received after 15:00, counted from {time} {day}</translation>
    </message>
    <message>
        <source>nhận sau 15 giờ trả ngày làm việc kế tiếp</source>
        <translation>received after 15:00, due the next working day</translation>
    </message>
    <message>
        <source>nhận sau 15 giờ tính từ ngày làm việc kế tiếp</source>
        <translation>received after 15:00, counted from the next working day</translation>
    </message>
    <message>
        <source>nhận trực tiếp, bưu chính</source>
        <translation>received in person, by post</translation>
    </message>
    <message>
        <source>nhận trực tuyến</source>
        <translation>received online</translation>
    </message>
    <message>
        <source>năm</source>
        <translation>year</translation>
    </message>
    <message>
        <source>nơi ban hành</source>
        <translation>issuer</translation>
    </message>
    <message>
        <source>nội dung</source>
        <translation>text</translation>
    </message>
    <message>
        <source>nội dung chuyển tiền</source>
        <translation>transfer text</translation>
    </message>
    <message>
        <source>nội dung cần bổ sung</source>
        <translation>what is needed</translation>
    </message>
    <message>
        <source>nội dung của việc</source>
        <translation>what the act says</translation>
    </message>
    <message>
        <source>nội dung yêu cầu</source>
        <translation>request</translation>
    </message>
    <message>
        <source>phiếu bàn giao hồ sơ</source>
        <translation>dossier hand-over list</translation>
    </message>
    <message>
        <source>phiếu bàn giao kết quả</source>
        <translation>result hand-over list</translation>
    </message>
    <message>
        <source>phiếu kiểm soát</source>
        <translation>control sheet</translation>
    </message>
    <message>
        <source>phiếu kết thúc ngày</source>
        <translation>end-of-day sheet</translation>
    </message>
    <message>
        <source>phiếu từ chối</source>
        <translation>refusal</translation>
    </message>
    <message>
        <source>phiếu yêu cầu bổ sung</source>
        <translation>request for papers</translation>
    </message>
    <message>
        <source>phí, lệ phí</source>
        <translation>fee</translation>
    </message>
    <message>
        <source>qua bưu chính</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>quan hệ</source>
        <translation>relation</translation>
    </message>
    <message>
        <source>quan hệ với chủ hồ sơ</source>
        <translation>relation to the applicant</translation>
    </message>
    <message>
        <source>quy tắc 15 giờ</source>
        <translation>15:00 rule</translation>
    </message>
    <message>
        <source>quá hạn {amount} làm việc</source>
        <translation>overdue by {amount} of working time</translation>
    </message>
    <message>
        <source>quá nhiều dòng giấy tờ</source>
        <translation>too many lines of papers</translation>
    </message>
    <message>
        <source>quá {amount}</source>
        <translation>{amount} late</translation>
    </message>
    <message>
        <source>quầy</source>
        <translation>desk</translation>
    </message>
    <message>
        <source>quầy chưa đặt máy in, giấy lưu thành PDF</source>
        <translation>no printer set at this desk; slips are saved as PDF</translation>
    </message>
    <message>
        <source>sai kiểu dữ liệu</source>
        <translation>wrong kind of data</translation>
    </message>
    <message>
        <source>sai số</source>
        <translation>wrong number</translation>
    </message>
    <message>
        <source>sắp đến hạn</source>
        <translation>coming due</translation>
    </message>
    <message>
        <source>sẽ đến</source>
        <translation>will come</translation>
    </message>
    <message>
        <source>số %1–%2</source>
        <translation>numbers %1–%2</translation>
    </message>
    <message>
        <source>số biên lai</source>
        <translation>receipt number</translation>
    </message>
    <message>
        <source>số bản</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>số bản chính</source>
        <translation>number of originals</translation>
    </message>
    <message>
        <source>số bản chứng thực</source>
        <translation>number of certified copies</translation>
    </message>
    <message>
        <source>số bản sao</source>
        <translation>number of copies</translation>
    </message>
    <message>
        <source>số chứng minh cũ</source>
        <translation>old ID number</translation>
    </message>
    <message>
        <source>số căn cước</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>số dòng tìm thấy</source>
        <translation>number of lines found</translation>
    </message>
    <message>
        <source>số kết quả</source>
        <translation>number of the result</translation>
    </message>
    <message>
        <source>số liên của giấy hẹn</source>
        <translation>copies of the slip</translation>
    </message>
    <message>
        <source>số lô bàn giao</source>
        <translation>hand-over batch</translation>
    </message>
    <message>
        <source>số lượt đo</source>
        <translation>number of runs</translation>
    </message>
    <message>
        <source>số quầy</source>
        <translation>desk number</translation>
    </message>
    <message>
        <source>số tiền</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>số tiền hoàn lại</source>
        <translation>refund</translation>
    </message>
    <message>
        <source>số trang</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>số trên giấy trắng</source>
        <translation>number on the blank slip</translation>
    </message>
    <message>
        <source>số tài khoản</source>
        <translation>account number</translation>
    </message>
    <message>
        <source>số tờ</source>
        <translation>number of sheets</translation>
    </message>
    <message>
        <source>số điện thoại</source>
        <translation>telephone number</translation>
    </message>
    <message>
        <source>số điện thoại cơ quan</source>
        <translation>telephone of the office</translation>
    </message>
    <message>
        <source>số đúng trên giấy trắng</source>
        <translation>right number on the blank slip</translation>
    </message>
    <message>
        <source>sổ theo dõi hồ sơ</source>
        <translation>register of dossiers</translation>
    </message>
    <message>
        <source>theo HĐND tỉnh</source>
        <translation>by provincial council</translation>
    </message>
    <message>
        <source>thiếu %1</source>
        <translation>lacks %1</translation>
    </message>
    <message>
        <source>thiếu mã hoặc tên</source>
        <translation>no code or name</translation>
    </message>
    <message>
        <source>tháng</source>
        <translation>months</translation>
    </message>
    <message>
        <source>thông báo dừng giải quyết</source>
        <translation>stop notice</translation>
    </message>
    <message>
        <source>thông tin khác</source>
        <translation>other details</translation>
    </message>
    <message>
        <source>thư mục sổ</source>
        <translation>folder of the journal</translation>
    </message>
    <message>
        <source>thư điện tử</source>
        <translation>email</translation>
    </message>
    <message>
        <source>thời gian của việc</source>
        <translation>time of the act</translation>
    </message>
    <message>
        <source>thời gian ký</source>
        <translation>time of signing</translation>
    </message>
    <message>
        <source>thời gian nhận</source>
        <translation>time of receipt</translation>
    </message>
    <message>
        <source>thời gian trả</source>
        <translation>time of hand-over</translation>
    </message>
    <message>
        <source>thời hạn</source>
        <translation>time limit</translation>
    </message>
    <message>
        <source>thủ tục</source>
        <translation>procedure</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>trên %1 ngày</source>
        <translation>over %1 days</translation>
    </message>
    <message>
        <source>trường hợp</source>
        <translation>case</translation>
    </message>
    <message>
        <source>trả hôm nay</source>
        <translation>handed over today</translation>
    </message>
    <message>
        <source>trả qua bưu chính</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>trễ, chưa xin lỗi</source>
        <translation>late, no apology</translation>
    </message>
    <message>
        <source>trễ, đã xin lỗi</source>
        <translation>late, apologised</translation>
    </message>
    <message>
        <source>trực tuyến</source>
        <translation>online</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>tên cơ quan</source>
        <translation>name of the office</translation>
    </message>
    <message>
        <source>tên giấy tờ</source>
        <translation>name of the paper</translation>
    </message>
    <message>
        <source>tên gọn</source>
        <translation>short name</translation>
    </message>
    <message>
        <source>tên đăng nhập</source>
        <translation>username</translation>
    </message>
    <message>
        <source>tên đơn vị</source>
        <translation>name of the unit</translation>
    </message>
    <message>
        <source>tình trạng giấy tờ</source>
        <translation>state of the paper</translation>
    </message>
    <message>
        <source>tính cả {day} làm bù</source>
        <translation>includes the make-up day {day}</translation>
    </message>
    <message>
        <source>tại quầy</source>
        <translation>at the desk</translation>
    </message>
    <message>
        <source>tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>tạm dừng, {reason}</source>
        <translation>paused, {reason}</translation>
    </message>
    <message>
        <source>tắt Caps Lock</source>
        <translation>turn Caps Lock off</translation>
    </message>
    <message>
        <source>tệp</source>
        <translation>file</translation>
    </message>
    <message>
        <source>tệp ra</source>
        <translation>output file</translation>
    </message>
    <message>
        <source>tỉnh đã nhận</source>
        <translation>received by the province</translation>
    </message>
    <message>
        <source>tối đa {amount}/{unit}</source>
        <translation>at most {amount}/{unit}</translation>
    </message>
    <message>
        <source>tối đa {price}/{noun}</source>
        <translation>at most {price}/{noun}</translation>
    </message>
    <message>
        <source>từ chối tiếp nhận</source>
        <translation>refused at reception</translation>
    </message>
    <message>
        <source>từ kỳ trước</source>
        <translation>from last period</translation>
    </message>
    <message>
        <source>từ {on}</source>
        <translation>since {on}</translation>
    </message>
    <message>
        <source>vai trò</source>
        <translation>role</translation>
    </message>
    <message>
        <source>vai trò của bạn không làm việc này</source>
        <translation>your role does not do this</translation>
    </message>
    <message>
        <source>việc</source>
        <translation>act</translation>
    </message>
    <message>
        <source>văn bản</source>
        <translation>document</translation>
    </message>
    <message>
        <source>văn bản xin lỗi</source>
        <translation>letter of apology</translation>
    </message>
    <message>
        <source>vừa quá hạn</source>
        <translation>just overdue</translation>
    </message>
    <message>
        <source>xong lúc %1</source>
        <translation>done at %1</translation>
    </message>
    <message>
        <source>xong quá hạn</source>
        <translation>done late</translation>
    </message>
    <message>
        <source>xong quá hạn {amount} làm việc</source>
        <translation>done {amount} of working time late</translation>
    </message>
    <message>
        <source>xong quá {amount}</source>
        <translation>done {amount} late</translation>
    </message>
    <message>
        <source>xong sớm {amount}</source>
        <translation>done {amount} early</translation>
    </message>
    <message>
        <source>xong trước hạn</source>
        <translation>done early</translation>
    </message>
    <message>
        <source>xong trước hạn {amount} làm việc</source>
        <translation>done {amount} of working time early</translation>
    </message>
    <message>
        <source>xong trước và đúng hạn</source>
        <translation>done early or in time</translation>
    </message>
    <message>
        <source>xong đúng hạn</source>
        <translation>done in time</translation>
    </message>
    <message>
        <source>xuất trình</source>
        <translation>present</translation>
    </message>
    <message>
        <source>xác nhận đã xem giấy tờ tùy thân</source>
        <translation>confirmation that the ID was seen</translation>
    </message>
    <message>
        <source>yêu cầu bổ sung lần hai</source>
        <translation>papers requested twice</translation>
    </message>
    <message>
        <source>{Field} chưa đúng.</source>
        <translation>{Field}: not right.</translation>
    </message>
    <message>
        <source>{Field} chưa đúng: “{value}”.</source>
        <translation>{Field}: “{value}” is not right.</translation>
    </message>
    <message>
        <source>{Field} có chữ không dùng được: “{value}”.</source>
        <translation>{Field}: “{value}” has characters that cannot be used.</translation>
    </message>
    <message>
        <source>{Field} gồm 4–19 chữ số hoặc chữ cái không dấu: “{value}”.</source>
        <translation>{Field}: 4–19 digits or plain letters, not “{value}”.</translation>
    </message>
    <message>
        <source>{Field} gồm đúng 6 chữ số: “{value}”.</source>
        <translation>{Field}: exactly 6 digits, not “{value}”.</translation>
    </message>
    <message>
        <source>{Field} không phải ngày có thật: “{value}”.</source>
        <translation>{Field}: “{value}” is not a real date.</translation>
    </message>
    <message>
        <source>{Field} không phải ngày giờ có thật: “{value}”.</source>
        <translation>{Field}: “{value}” is not a real date and time.</translation>
    </message>
    <message>
        <source>{Field} không phải số tiền: “{value}”.</source>
        <translation>{Field}: “{value}” is not an amount.</translation>
    </message>
    <message>
        <source>{Field} không phải số: “{value}”.</source>
        <translation>{Field}: “{value}” is not a number.</translation>
    </message>
    <message>
        <source>{Field} không thuộc năm của lịch: {value}.</source>
        <translation>{Field}: {value} is not in the year of the calendar.</translation>
    </message>
    <message>
        <source>{Field} không đọc được: “{value}”. Viết như “3 ngày làm việc”, “15 ngày”, “8 giờ”.</source>
        <translation>{Field}: “{value}” cannot be read. Write it in Vietnamese, like “3 ngày làm việc”, “15 ngày”, “8 giờ”.</translation>
    </message>
    <message>
        <source>{Field} kết thúc trước khi bắt đầu: “{value}”.</source>
        <translation>{Field}: “{value}” ends before it begins.</translation>
    </message>
    <message>
        <source>{Field} nằm ngoài khoảng cho phép: “{value}”.</source>
        <translation>{Field}: “{value}” is out of range.</translation>
    </message>
    <message>
        <source>{Field} nằm ở tương lai: {value}.</source>
        <translation>{Field}: {value} is in the future.</translation>
    </message>
    <message>
        <source>{Field} phải có đuôi .svg: “{value}”.</source>
        <translation>{Field}: “{value}” must end in .svg.</translation>
    </message>
    <message>
        <source>{Field} phải là chữ, không để trống.</source>
        <translation>{Field}: text is needed, not empty.</translation>
    </message>
    <message>
        <source>{Field} phải lớn hơn 0.</source>
        <translation>{Field}: must be above 0.</translation>
    </message>
    <message>
        <source>{Field} phải sau ngày hẹn đang có và sau lúc này: {value}.</source>
        <translation>{Field}: {value} must be after the present due date and after now.</translation>
    </message>
    <message>
        <source>{Field} quá dài.</source>
        <translation>{Field}: too long.</translation>
    </message>
    <message>
        <source>{Field} quá ngắn.</source>
        <translation>{Field}: too short.</translation>
    </message>
    <message>
        <source>{Field} sai kiểu: “{value}”.</source>
        <translation>{Field}: “{value}” is of the wrong kind.</translation>
    </message>
    <message>
        <source>{Field} sớm hơn from: {value}.</source>
        <translation>{Field}: {value} is before from.</translation>
    </message>
    <message>
        <source>{Field} trước việc đã ghi gần nhất của hồ sơ: {value}.</source>
        <translation>{Field}: {value} is before the dossier’s last recorded act.</translation>
    </message>
    <message>
        <source>{Field} viết như H56.14.07 hoặc 000.07.14.H56: “{value}”.</source>
        <translation>{Field}: write it like H56.14.07 or 000.07.14.H56, not “{value}”.</translation>
    </message>
    <message>
        <source>{Field} viết như “07:30-11:30”: “{value}”.</source>
        <translation>{Field}: write it like “07:30-11:30”, not “{value}”.</translation>
    </message>
    <message>
        <source>{Field} đang trống.</source>
        <translation>{Field}: empty.</translation>
    </message>
    <message>
        <source>{Field} đã có: “{value}”.</source>
        <translation>{Field}: “{value}” exists already.</translation>
    </message>
    <message>
        <source>{Field} đã qua: {value}.</source>
        <translation>{Field}: {value} is past.</translation>
    </message>
    <message>
        <source>{Field} “{value}” đã có người dùng.</source>
        <translation>{Field}: “{value}” is taken.</translation>
    </message>
    <message>
        <source>{Field} “{value}” đã nhập hoặc đã hủy.</source>
        <translation>{Field}: “{value}” was entered or voided already.</translation>
    </message>
    <message>
        <source>{Field}: ghi on, hoặc cả from và to.</source>
        <translation>{Field}: write on, or both from and to.</translation>
    </message>
    <message>
        <source>{amount} giờ làm việc</source>
        <translation>{amount} working hours</translation>
    </message>
    <message>
        <source>{amount} ngày</source>
        <translation>{amount} days</translation>
    </message>
    <message>
        <source>{amount} ngày làm việc</source>
        <translation>{amount} working days</translation>
    </message>
    <message>
        <source>{amount} theo HĐND tỉnh</source>
        <translation>{amount} by provincial council</translation>
    </message>
    <message>
        <source>{amount} tháng</source>
        <translation>{amount} months</translation>
    </message>
    <message>
        <source>{amount}/trang</source>
        <translation>{amount}/page</translation>
    </message>
    <message>
        <source>{amount}/trang từ trang {page}</source>
        <translation>{amount}/page from page {page}</translation>
    </message>
    <message>
        <source>{cause}; máy đã dựng lại họ tên, địa chỉ. Số căn cước không đổi. Đối chiếu với thẻ; {remedy}.</source>
        <translation>{cause}; name and address were mended. The ID number is as it was. Compare with the card; {remedy}.</translation>
    </message>
    <message>
        <source>{clock} ngày {day}</source>
        <translation>{clock} on {day}</translation>
    </message>
    <message>
        <source>{count} bản chính</source>
        <translation>original × {count}</translation>
    </message>
    <message>
        <source>{count} bản chứng thực</source>
        <translation>certified × {count}</translation>
    </message>
    <message>
        <source>{count} bản sao</source>
        <translation>copy × {count}</translation>
    </message>
    <message>
        <source>{count} bản × {price}</source>
        <translation>{count} × {price} per copy</translation>
    </message>
    <message>
        <source>{count} dòng có vẻ bị cắt đầu: {found}.</source>
        <translation>Lines that seem to lack their beginning: {count}: {found}.</translation>
    </message>
    <message>
        <source>{count} dòng giấy tờ bị dính tên nhóm; nhóm của các dòng sau là suy ra.</source>
        <translation>Lines with a group name stuck to them: {count}; the groups of later lines are inferred.</translation>
    </message>
    <message>
        <source>{count} dòng giấy tờ dính tên tệp biểu mẫu, không tách được.</source>
        <translation>Lines with a file name stuck to them that cannot be split off: {count}.</translation>
    </message>
    <message>
        <source>{count} dòng giấy tờ lặp lại; chỉ giữ một.</source>
        <translation>Repeated lines: {count}; one is kept.</translation>
    </message>
    <message>
        <source>{count} giấy bắt buộc, nhiều hơn mức thường gặp; có thể gộp nhiều trường hợp.</source>
        <translation>Mandatory papers: {count}, more than usual; several cases may be mixed.</translation>
    </message>
    <message>
        <source>{count} giấy ghi cả bản chính và bản sao; thường chỉ cần một trong hai.</source>
        <translation>Papers with both original and copy: {count}; usually one of them is enough.</translation>
    </message>
    <message>
        <source>{count} giấy không ghi số bản; để là không bắt buộc.</source>
        <translation>Papers without a number of copies: {count}; taken as optional.</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>dossiers: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ nhận trong lúc đó, {late} nhập bù</source>
        <translation>received meanwhile: {count}, back-entered: {late}</translation>
    </message>
    <message>
        <source>{count} hồ sơ × {price}</source>
        <translation>{count} × {price} per dossier</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{count} người đang gác lại, bản đang gõ đã lưu.</source>
        <translation>People set aside: {count}; what was typed is saved.</translation>
    </message>
    <message>
        <source>{count} phút</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} tháng</source>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>{count} trang × {price}</source>
        <translation>{count} × {price} per page</translation>
    </message>
    <message>
        <source>{count} trường hợp × {price}</source>
        <translation>{count} × {price} per case</translation>
    </message>
    <message>
        <source>{count} tờ khai bị ghi là giấy xuất trình; đã chuyển thành giấy nộp.</source>
        <translation>Declarations marked as papers to present: {count}; changed to papers to submit.</translation>
    </message>
    <message>
        <source>{days} ngày</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{days} ngày làm việc</source>
        <translation>{days} working days</translation>
    </message>
    <message>
        <source>{days} ngày {hours} giờ</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{field} thứ {n}</source>
        <translation>{field} no. {n}</translation>
    </message>
    <message>
        <source>{hours} giờ</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} giờ làm việc</source>
        <translation>{hours} working hours</translation>
    </message>
    <message>
        <source>{hours} giờ {count} phút</source>
        <translation>{hours} h {count} min</translation>
    </message>
    <message>
        <source>{minutes} phút</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} phút {seconds} giây</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{name} chưa có văn bản chính thức. Ngày hẹn này có thể đổi khi có lịch mới.</source>
        <translation>{name}: no official document yet. This due date may change when a new calendar comes.</translation>
    </message>
    <message>
        <source>{seconds} giây</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{source}; đọc ngày {on}</source>
        <translation>{source}; read on {on}</translation>
    </message>
    <message>
        <source>{total} mục: {new} mới · {changed} đổi · {doubtful} cần xem lại · {unchanged} không đổi · {rejected} không dùng được</source>
        <translation>Entries: {total}, of which new {new} · changed {changed} · to review {doubtful} · unchanged {unchanged} · unusable {rejected}</translation>
    </message>
    <message>
        <source>{year} bản {count} ({on})</source>
        <translation>{year} version {count} ({on})</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>Being processed</translation>
    </message>
    <message>
        <source>Đang quá hạn</source>
        <translation>Overdue now</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Đang đạt mục tiêu %1.</source>
        <translation>The target of %1 is being met.</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Đánh dấu</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>Đánh dấu giấy tờ</source>
        <translation>Tick a paper</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Đây là người cuối cùng quản lý được cán bộ. Chưa đổi gì. Giao vai trò này cho người khác trước.</source>
        <translation>This is the last person who can manage officers. Nothing was changed. Give the role to someone else first.</translation>
    </message>
    <message>
        <source>Đã báo công dân</source>
        <translation>Citizen told</translation>
    </message>
    <message>
        <source>Đã bổ sung đủ</source>
        <translation>Papers complete</translation>
    </message>
    <message>
        <source>Đã dừng theo yêu cầu. Chưa đổi gì.</source>
        <translation>Stopped as asked. Nothing was changed.</translation>
    </message>
    <message>
        <source>Đã gửi %1</source>
        <translation>Sent %1</translation>
    </message>
    <message>
        <source>Đã nhắn tin</source>
        <translation>Message sent</translation>
    </message>
    <message>
        <source>Đã sai mật khẩu nhiều lần, tạm khóa {wait}. Việc đang làm được giữ nguyên. Đợi hết giờ rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.</source>
        <translation>Too many wrong passwords; locked for {wait}. The work in progress is kept. Wait and try again, or ask the administrator to reset the password.</translation>
    </message>
    <message>
        <source>Đã soạn %1, chưa gửi</source>
        <translation>Written %1, not sent</translation>
    </message>
    <message>
        <source>Đã thu %1, %2</source>
        <translation>Paid %1, %2</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã tra cứu</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã xin lỗi đủ. Giải quyết trước các hồ sơ khác.</source>
        <translation>All have their apology. Settle these before the others.</translation>
    </message>
    <message>
        <source>Đóng, quay lại</source>
        <translation>Close, go back</translation>
    </message>
    <message>
        <source>Đôn đốc</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>Đôn đốc %1: %2</source>
        <translation>Directive to %1: %2</translation>
    </message>
    <message>
        <source>Đôn đốc chưa trả lời</source>
        <translation>Directives unanswered</translation>
    </message>
    <message>
        <source>Đúng hạn theo cán bộ</source>
        <translation>In time, by officer</translation>
    </message>
    <message>
        <source>Đúng hạn theo lĩnh vực</source>
        <translation>In time, by field</translation>
    </message>
    <message>
        <source>Đúng hạn theo thủ tục</source>
        <translation>In time, by procedure</translation>
    </message>
    <message>
        <source>Đường truyền</source>
        <translation>Network line</translation>
    </message>
    <message>
        <source>Được đôn đốc</source>
        <translation>Directives for you</translation>
    </message>
    <message>
        <source>Đầu đọc gửi chữ kiểu TCVN3</source>
        <translation>The scanner sent TCVN3 letters</translation>
    </message>
    <message>
        <source>Đầu đọc gửi chữ kiểu VNI</source>
        <translation>The scanner sent VNI letters</translation>
    </message>
    <message>
        <source>Đầu đọc gửi phím kiểu Telex</source>
        <translation>The scanner sent Telex keys</translation>
    </message>
    <message>
        <source>Đầu đọc gửi phím kiểu VNI</source>
        <translation>The scanner sent VNI keys</translation>
    </message>
    <message>
        <source>Đầu đọc gửi sai bảng mã</source>
        <translation>The scanner sent a wrong encoding</translation>
    </message>
    <message>
        <source>Đầu đọc không gửi gì. Chưa ghi gì. Quét lại, hoặc gõ số căn cước.</source>
        <translation>The scanner sent nothing. Nothing was written. Scan again, or type the ID number.</translation>
    </message>
    <message>
        <source>Đầu đọc làm vỡ dấu tiếng Việt. Chưa ghi gì. Tắt bộ gõ rồi quét lại, hoặc gõ tay.</source>
        <translation>The scanner broke the accents. Nothing was written. Turn Vietnamese typing off and scan again, or type.</translation>
    </message>
    <message>
        <source>Đầu đọc làm vỡ dấu tiếng Việt. Số căn cước đã đọc đúng. Tắt bộ gõ rồi quét lại, hoặc sửa tên bằng tay.</source>
        <translation>The scanner broke the accents. The ID number was read correctly. Turn Vietnamese typing off and scan again, or correct the name by hand.</translation>
    </message>
    <message>
        <source>Đầu đọc làm vỡ dấu trong địa chỉ. Các trường khác đã đọc đúng. Tắt bộ gõ rồi quét lại, hoặc sửa địa chỉ bằng tay.</source>
        <translation>The scanner broke the accents of the address. Other fields were read correctly. Turn Vietnamese typing off and scan again, or correct the address by hand.</translation>
    </message>
    <message>
        <source>Đầu đọc làm vỡ mã trên giấy hẹn. Giấy chưa chắc sai. Tắt bộ gõ rồi quét lại, hoặc gõ số hồ sơ.</source>
        <translation>The scanner broke the code of the slip. The slip may be right. Turn Vietnamese typing off and scan again, or type the dossier number.</translation>
    </message>
    <message>
        <source>Đếm</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Đến hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Đến hạn ngày mai, chưa xong</source>
        <translation>Due tomorrow, not done</translation>
    </message>
    <message>
        <source>Đến hạn trong %1 ngày làm việc</source>
        <translation>Due within %1 working days</translation>
    </message>
    <message>
        <source>Đến hạn tới hết %1, chưa xong</source>
        <translation>Due by the end of %1, not done</translation>
    </message>
    <message>
        <source>Để đạt %1: cần thêm %2 hồ sơ đúng hạn (%3)</source>
        <translation>To reach %1: %2 more in time (%3)</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Đọc thẻ {time} · đủ {count} trường</source>
        <translation>Card read {time} · all {count} fields</translation>
    </message>
    <message>
        <source>Đọc và trả lời trước các việc khác.</source>
        <translation>Read and answer these first.</translation>
    </message>
    <message>
        <source>Đối chiếu mã và tên với trang thủ tục; nếu sai thì bỏ qua.</source>
        <translation>Compare code and name with the page of the procedure; skip it if they are wrong.</translation>
    </message>
    <message>
        <source>Đối chiếu tên kết quả với quyết định công bố.</source>
        <translation>Compare the name of the result with the published decision.</translation>
    </message>
    <message>
        <source>đang giải quyết</source>
        <translation>in process</translation>
    </message>
    <message>
        <source>đang giải quyết, quá hạn</source>
        <translation>in process, overdue</translation>
    </message>
    <message>
        <source>đang giải quyết, trong hạn</source>
        <translation>in process, in time</translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>đang làm, trong hạn</source>
        <translation>open, in time</translation>
    </message>
    <message>
        <source>đang quá hạn</source>
        <translation>overdue now</translation>
    </message>
    <message>
        <source>đang quá hạn, chưa xin lỗi</source>
        <translation>overdue now, no apology</translation>
    </message>
    <message>
        <source>đang tạm dừng, chờ công dân</source>
        <translation>it is paused, waiting for the citizen</translation>
    </message>
    <message>
        <source>đây là hồ sơ liên thông; làm ở từng phần, hồ sơ chung tự theo</source>
        <translation>this is a linked dossier; act on each part, the whole follows</translation>
    </message>
    <message>
        <source>đã báo công dân</source>
        <translation>citizen told</translation>
    </message>
    <message>
        <source>đã có bản thứ hai</source>
        <translation>a second copy exists</translation>
    </message>
    <message>
        <source>đã giải quyết</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>đã gặp</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>đã gửi bưu chính</source>
        <translation>sent by post</translation>
    </message>
    <message>
        <source>đã nhận</source>
        <translation>received</translation>
    </message>
    <message>
        <source>đã nhắn tin</source>
        <translation>message sent</translation>
    </message>
    <message>
        <source>đã ra đủ</source>
        <translation>all printed</translation>
    </message>
    <message>
        <source>đã rút</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>đã thu {paid}</source>
        <translation>{paid} paid</translation>
    </message>
    <message>
        <source>đã thu {paid}, còn {left}</source>
        <translation>{paid} paid, {left} left</translation>
    </message>
    <message>
        <source>đã tra cứu, không phải nộp</source>
        <translation>looked up, need not be submitted</translation>
    </message>
    <message>
        <source>đã trao</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>đã xin lỗi, hẹn lại %1</source>
        <translation>apologised, new date %1</translation>
    </message>
    <message>
        <source>đã xuất trình</source>
        <translation>presented</translation>
    </message>
    <message>
        <source>đôn đốc cần trả lời</source>
        <translation>directive to answer</translation>
    </message>
    <message>
        <source>đến hạn</source>
        <translation>due now</translation>
    </message>
    <message>
        <source>đến hạn lúc này</source>
        <translation>due at this moment</translation>
    </message>
    <message>
        <source>để lần sau đọc đúng, đặt đầu đọc sang UTF-8</source>
        <translation>set the scanner to UTF-8 for next time</translation>
    </message>
    <message>
        <source>để lần sau đọc đúng, đặt đầu đọc sang Unicode</source>
        <translation>set the scanner to Unicode for next time</translation>
    </message>
    <message>
        <source>địa chỉ</source>
        <translation>address</translation>
    </message>
    <message>
        <source>địa chỉ cơ quan</source>
        <translation>address of the office</translation>
    </message>
    <message>
        <source>địa chỉ trang tra cứu</source>
        <translation>address of the look-up page</translation>
    </message>
    <message>
        <source>địa danh</source>
        <translation>place name</translation>
    </message>
    <message>
        <source>đồng hồ dừng</source>
        <translation>clock stopped</translation>
    </message>
    <message>
        <source>đồng hồ dừng từ %1</source>
        <translation>clock stopped since %1</translation>
    </message>
    <message>
        <source>Ảnh “{name}” có quá nhiều điểm so với một trang giấy. Chưa nhận tệp này, tệp gốc vẫn nguyên. Quét lại ở 300 dpi.</source>
        <translation>The picture “{name}” has too many dots for a sheet of paper. It was not taken; the original is as it was. Scan again at 300 dpi.</translation>
    </message>
    <message>
        <source>ảnh dán</source>
        <translation>pasted picture</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy. Chưa lưu lần này, các hồ sơ trước vẫn nguyên. Dọn bớt ổ đĩa rồi bấm lại.</source>
        <translation>The disk is full. This was not saved; earlier dossiers are intact. Free some space and press again.</translation>
    </message>
    <message>
        <source>ở %1 từ %2</source>
        <translation>with %1 since %2</translation>
    </message>
    <message>
        <source>“{value}” có hai lần.</source>
        <translation>“{value}” is there twice.</translation>
    </message>
</context>
</TS>

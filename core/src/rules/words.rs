use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale};

macro_rules! labelled {
    ($(#[$doc:meta])* $name:ident; $($variant:ident = $vi:literal, $en:literal;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum $name { $(#[doc = concat!("“", $vi, "”")] $variant,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
        }

        impl Label for $name {
            fn label(&self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$variant, Locale::Vi) => $vi, (Self::$variant, Locale::En) => $en,)*
                }
            }
        }
    };
}

labelled! {
    /// What somebody does to a document: the names of all commands of both machines.
    Action;
    Receive = "tiếp nhận", "receive";
    RefuseReceipt = "từ chối tiếp nhận", "refuse receipt";
    Stamp = "bóc bì, đóng dấu ĐẾN", "open and stamp";
    ForwardUnopened = "chuyển không bóc bì", "pass on unopened";
    HandIn = "đưa lại Văn thư để đăng ký", "hand in for registration";
    Register = "đăng ký", "register";
    Submit = "trình", "submit";
    Direct = "ghi ý kiến chỉ đạo", "direct";
    CompleteEntry = "đăng ký bổ sung", "complete the entry";
    HandOver = "chuyển giao", "hand over";
    AssignTracker = "giao theo dõi, đôn đốc", "name the tracker";
    ReviseDue = "tính lại thời hạn theo lịch mới", "count the due dates anew";
    Assign = "phân công trong đơn vị", "assign within the unit";
    Open = "mở xem", "open";
    Start = "bắt đầu xử lý", "start handling";
    Opine = "cho ý kiến phối hợp", "give an opinion";
    Report = "báo cáo kết quả", "report the result";
    ApproveCompletion = "duyệt kết thúc xử lý", "approve completion";
    File = "lập hồ sơ", "file";
    Decline = "trả lại người giao", "decline the assignment";
    Return = "trả lại", "return for rework";
    Recall = "thu hồi", "recall";
    Draft = "soạn thảo", "draft";
    Revise = "sửa bản thảo", "revise the draft";
    HandBack = "chuyển lại người soạn thảo", "hand back to the drafter";
    ProposeUrgency = "đề xuất mức độ khẩn", "propose the urgency";
    DecideUrgency = "quyết định mức độ khẩn", "decide the urgency";
    Agree = "cho ý kiến đồng ý", "agree";
    CheckContent = "kiểm tra nội dung", "check the content";
    CheckFormat = "kiểm tra thể thức", "check the format";
    Approve = "duyệt bản thảo", "approve the draft";
    Sign = "ký", "sign";
    AssignNumber = "cấp số, ngày", "assign number and date";
    ApplyAgencySignature = "ký số của cơ quan, đóng dấu", "apply the agency signature";
    Issue = "phát hành", "issue";
    Void = "hủy văn bản đã ký, chưa phát hành", "make void before the issue";
    Send = "gửi qua trục liên thông", "send by exchange";
    RecordDelivery = "ghi trạng thái gửi nhận", "record a delivery status";
    Keep = "lưu", "keep";
    AmendRecord = "sửa dữ liệu văn bản đi", "amend the record";
    Correct = "sửa đổi, thay thế, đính chính", "correct by another document";
    Withdraw = "thu hồi văn bản đã phát hành", "withdraw the issued document";
    HandOverSeal = "giao con dấu, thiết bị lưu khóa", "hand over the seal";
    CreateGrant = "giao, ủy quyền", "make a grant";
    RevokeGrant = "thu hồi việc giao, ủy quyền", "revoke a grant";
    ReserveNumber = "giữ chỗ số", "reserve a number";
    VoidNumber = "hủy số", "make a number void";
    ImportNumbers = "nhập số cũ", "import former numbers";
    ClaimNumber = "dùng số, ký hiệu đã định", "claim a number and symbol";
    NumberCopy = "cấp số bản sao", "number a copy";
    MakeCopy = "sao văn bản", "make a copy";
    KeepContent = "soạn thảo, lưu giữ nội dung", "draft or keep content";
    SendStatus = "gửi trạng thái", "send a status";
    UseAgencyCode = "dùng mã định danh", "use an agency code";
    OpenDossier = "mở hồ sơ", "open a dossier";
    Collect = "thu thập văn bản vào hồ sơ", "collect a document";
    TakeOut = "loại văn bản khỏi hồ sơ", "take a document out";
    CloseDossier = "kết thúc hồ sơ", "close a dossier";
    HandOverDossier = "bàn giao hồ sơ", "hand a dossier over";
    KeepBeyondDue = "giữ lại hồ sơ đến hạn", "keep a due file";
    TransferDossier = "nộp lưu hồ sơ", "transfer a dossier to the archive";
}

labelled! {
    /// Where a document stands on its way: the phases of both machines.
    Phase;
    New = "chưa bắt đầu", "not begun";
    Received = "đã đến, chưa đăng ký", "received, not registered";
    Refused = "đã từ chối tiếp nhận", "receipt refused";
    PassedOn = "đã chuyển nguyên bì", "passed on unopened";
    Registered = "đã đăng ký", "registered";
    Submitted = "đã trình, chờ chỉ đạo", "submitted, waiting for direction";
    Handling = "đang xử lý", "being handled";
    Completed = "đã hoàn thành", "completed";
    Filed = "đã lập hồ sơ", "filed";
    Draft = "đang soạn thảo", "being drafted";
    Reviewing = "đang trình duyệt", "under review";
    Returned = "bị trả lại để sửa", "returned for rework";
    Signed = "đã ký", "signed";
    Numbered = "đã cấp số", "numbered";
    RegisteredOut = "đã vào sổ văn bản đi", "entered in the outgoing register";
    Sealed = "đã ký số cơ quan hoặc đóng dấu", "sealed by the agency";
    Issued = "đã phát hành", "issued";
    Frozen = "đã thu hồi, đóng băng", "withdrawn and frozen";
    Voided = "đã hủy trước khi phát hành", "made void before the issue";
}

labelled! {
    /// An input that a command needs and was not given.
    Field;
    Reason = "lý do", "reason";
    Text = "nội dung ý kiến", "text of the opinion";
    Result = "kết quả xử lý", "result";
    Subject = "trích yếu", "subject";
    Files = "tệp nội dung", "content files";
    Addressees = "nơi nhận", "addressees";
    Issuer = "cơ quan ban hành", "issuing agency";
    Note = "ghi chú", "note";
    Notation = "số, ký hiệu hồ sơ", "dossier notation";
    Copies = "số lượng bản", "number of copies";
    Title = "tiêu đề hồ sơ", "title of the dossier";
    Basis = "căn cứ", "basis";
    Start = "ngày bắt đầu hồ sơ", "first day of the dossier";
    WorkEnded = "ngày kết thúc công việc", "day on which the work ended";
}

labelled! {
    /// How a line ended.
    LineEnd;
    Done = "đã xong", "done";
    Transferred = "đã chuyển tiếp", "passed on";
    Recalled = "đã thu hồi", "recalled";
    Returned = "đã trả lại", "returned";
    Superseded = "đã được thay thế", "superseded";
    ParentClosed = "chủ trì đã kết thúc", "closed with the lead's report";
    Closed = "luồng xử lý đã kết thúc", "closed with its case";
}

labelled! {
    /// Why a check does not count.
    CheckGap;
    Missing = "", "";
    Outdated = " (bản thảo đã sửa sau khi kiểm tra)", " (the draft was changed since)";
}

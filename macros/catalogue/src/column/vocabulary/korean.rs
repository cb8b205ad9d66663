//! Korean.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const KOREAN: Vocabulary = Vocabulary {
    head: Head::Last,
    headers: &[
        // Codes.
        (Role::Code, 3, "에러코드 오류코드 에러번호 오류번호 예외코드"),
        (Role::Code, 2, "결과코드 리턴코드 반환코드 반환값 사유코드 거절코드 종료코드 =코드"),
        (Role::Code, 1, "코드 =번호 =값 =에러 =오류 상태"),
        (Role::Description, 1, "=에러"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "http상태 http상태코드 http코드 http응답코드 http스테이터스"),
        (Role::HttpStatus, 2, "상태코드 응답코드"),
        (Role::HttpStatus, 1, "=상태"),
        (Role::Name, 1, "=상태"),
        // Names.
        (Role::Name, 2, "=이름 명칭 에러명 오류명 에러이름 오류이름 에러타입 상수"),
        (Role::Name, 1, "=타입 =에러 =오류"),
        // Messages that the service sends.
        (Role::Message, 3, "에러메시지 오류메시지 에러메세지 오류메세지"),
        (Role::Message, 2, "메시지 메세지 응답메시지"),
        // Descriptions.
        (Role::Description, 3, "설명 의미 상세설명 상세내용"),
        (Role::Description, 2, "내용 상세 정의"),
        (Role::Description, 1, "비고 참고"),
        // Causes.
        (Role::Cause, 3, "원인 발생원인"),
        (Role::Cause, 2, "사유 이유"),
        // What to do.
        (Role::Solution, 3, "해결 해결방법 해결방안 해결책 조치방법 조치사항 조치방안 대응방법 대처방법"),
        (Role::Solution, 3, "처리방법"),
        (Role::Solution, 2, "조치 대응 대처"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "국가코드 언어코드 통화코드 은행코드 우편번호 예제코드 기본값"),
        (Role::Other, 1, "분류 구분"),
    ],
    neutral: &[],
    topics: &["에러", "오류", "상태", "응답", "예외", "결과"],
    subjects: &[
        "파라미터",
        "매개변수",
        "필드",
        "속성",
        "설정",
        "옵션",
        "버전",
        "요구사항",
        "환경변수",
        "메서드",
        "권한",
        "기능",
        "항목",
    ],
    retry: RetryHeaders {
        may: &["재시도", "재시도가능", "재시도가능여부", "재시도여부"],
        must_not: &["재시도불가", "재시도불가능", "재시도금지"],
        words: &["재시도"],
    },
    denials: &["아니", "아닙니다", "다릅니다"],
    senders: &[],
    yes: &["예", "네", "가능", "○"],
    no: &["아니오", "아니요", "불가", "불가능", "×"],
    no_with_remark: &["아니오", "불가"],
};

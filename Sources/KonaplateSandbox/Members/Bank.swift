/// A bank with the form that its account numbers have.
struct Bank: Sendable {
    let code: String
    let name: String
    let prefix: String
    let digits: Int

    static let all = [
        Bank(code: "004", name: "KB국민은행", prefix: "", digits: 14),
        Bank(code: "088", name: "신한은행", prefix: "110", digits: 12),
        Bank(code: "020", name: "우리은행", prefix: "1002", digits: 13),
        Bank(code: "081", name: "하나은행", prefix: "", digits: 14),
        Bank(code: "003", name: "IBK기업은행", prefix: "", digits: 14),
        Bank(code: "011", name: "NH농협은행", prefix: "302", digits: 13),
        Bank(code: "023", name: "SC은행", prefix: "", digits: 11),
        Bank(code: "045", name: "새마을금고", prefix: "9002", digits: 13),
        Bank(code: "071", name: "우체국", prefix: "", digits: 14),
        Bank(code: "090", name: "카카오뱅크", prefix: "3333", digits: 13),
        Bank(code: "092", name: "토스뱅크", prefix: "1000", digits: 12),
        Bank(code: "002", name: "산업은행", prefix: "", digits: 14),
    ]
}

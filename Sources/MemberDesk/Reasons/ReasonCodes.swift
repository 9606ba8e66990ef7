import StrictText

/// The reasons that are taken for what the audit wants explained: a closed list, so that they can be counted.
public struct ReasonCodes: Hashable, Sendable {
    /// One reason.
    public struct Code: Hashable, Sendable {
        /// The word that is written, as in `incident: the platform was down`.
        public let name: String
        /// What it means, in Korean.
        public let korean: String
        /// What it means, in English.
        public let english: String

        /// Describes a reason.
        public init(_ name: String, _ korean: String, _ english: String) {
            self.name = name
            self.korean = korean
            self.english = english
        }
    }

    /// The list in its order.
    public let codes: [Code]

    /// Makes a list.
    public init(_ codes: [Code]) {
        self.codes = codes
    }

    /// The list where a configuration has none.
    public static let standard = ReasonCodes([
        Code("member-request", "회원 요청", "requested by the member"),
        Code("callback", "콜백", "callback"),
        Code("scheduled", "정기 작업", "scheduled work"),
        Code("platform-confirmed", "플랫폼 확인", "confirmed by the platform"),
        Code("incident", "장애 대응", "incident"),
        Code("correction", "정정", "correction"),
        Code("inspection", "점검", "inspection"),
        other,
    ])

    /// What says nothing without a text.
    private static let other = Code("other", "기타", "other")

    /// What is wrong with a reason; `nil` where it is one of these, with or without a text behind a colon.
    package func fault(of reason: String) -> ReasonFault? {
        let parts = reason.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        guard let name = parts.first.map(Self.trimmed), codes.contains(where: { $0.name == name }) else {
            return .notListed(self)
        }
        let hasText = parts.count > 1 && !parts[1].isBlank
        return name == Self.other.name && !hasText ? .textMissing : nil
    }

    /// Whether a text can be the name of a reason.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isBareKeyByte && !$0.isUpperCase && $0 != UInt8(ascii: "_") }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// Why a reason is not taken.
public enum ReasonFault: Hashable, Sendable {
    /// It does not begin with one of the list.
    case notListed(ReasonCodes)
    /// It says "other" and no more.
    case textMissing
}

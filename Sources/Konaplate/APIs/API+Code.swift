extension API {
    /// A response code on an API's page: `"000_002"`, or with its texts where they differ from the code's usual ones.
    public struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The code.
        public let code: ResponseCode
        /// What it means here; `nil` where it means what it means everywhere.
        public let entry: ResponseCodeEntry?

        /// Names a code that means what it means everywhere.
        public init(stringLiteral value: String) {
            code = ResponseCode(rawValue: value)
            entry = nil
        }

        /// Names a code that means something of its own here.
        public init(_ code: String, message: String, meaning: String, koreanMeaning: String) {
            let entry = ResponseCodeEntry(code, message, meaning, koreanMeaning)
            self.code = entry.code
            self.entry = entry
        }
    }

    /// What is known of a code as this API answers it: first by its own page, then by the code.
    public func entry(for code: ResponseCode) -> ResponseCodeEntry? {
        codes.first { $0.code == code }?.entry ?? code.entry
    }
}

extension ResponseCode {
    /// What is known of this code as the API at a path answers it.
    public func entry(path: String) -> ResponseCodeEntry? {
        API.declared(at: path)?.entry(for: self) ?? entry
    }
}

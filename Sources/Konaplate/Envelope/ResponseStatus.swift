/// The verdict in an answer: its `response` object with the members `code` and `description`.
public struct ResponseStatus: Hashable, Sendable {
    /// The response code.
    public let code: ResponseCode
    /// The text beside it, as it may be shown and kept.
    ///
    /// A server can put anything there, personal data included. Only the texts of the platform's pages are shown, and of
    /// others that there was one and how long it was.
    public let message: String
    /// The text as the server sent it, for those who recognise a refusal by it.
    public let received: Personal

    /// Makes a verdict of a text that may be shown: a kept one, or one of our own.
    public init(code: ResponseCode, message: String) {
        self.code = code
        self.message = message
        received = Personal(message)
    }

    /// Takes a verdict from an answer of an API.
    init(code: String, received text: String, api: API) {
        let code = ResponseCode(received: code)
        self.code = code
        message = api.shownText(text, code: code)
        received = Personal(text)
    }
}

extension ResponseStatus {
    /// Two verdicts are equal where they show the same: the received text is not kept, and a kept verdict is still the same.
    public static func == (left: ResponseStatus, right: ResponseStatus) -> Bool {
        left.code == right.code && left.message == right.message
    }

    /// Hashes what is compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(message)
    }
}

extension ResponseCode {
    /// Takes a code from an answer.
    ///
    /// What cannot be even a slip of a code is replaced by its length: it may be anything.
    fileprivate init(received text: String) {
        // A date has eight digits, a code six.
        let isShort = (1...8).contains(text.unicodeScalars.count) && text.count { $0.isNumber } < 8
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789_ ".unicodeScalars.contains($0))
        }
        self.init(rawValue: isShort && isPlain ? text : "(\(text.unicodeScalars.count) characters)")
    }
}

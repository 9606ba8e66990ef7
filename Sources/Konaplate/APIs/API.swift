/// One API of the platform, declared: where it is, what goes in and out, what it does.
///
/// Everything else is derived from it: the client's check of a request, the sandbox's, the sandbox's sample answers,
/// what the journal shows and what it hides. An API that only reads is one value in ``catalogue`` and nothing more.
///
/// ```swift
/// extension API {
///     static let cardOwner = API(
///         path: "/api/v1/user/card/info", title: ("카드 회원 조회", "Card owner"),
///         request: .encrypted(.cardNumber),
///         answer: .encrypted(.userID.optional, .text("cardStatus", 1...20, .public).observed),
///         effect: .look, codes: ["003_001"])
/// }
/// ```
public struct API: Sendable, Hashable, Identifiable {
    /// The path below the base URL, with the version: `/api/v1/user/info`.
    public let path: String
    /// The name in both languages.
    public let title: Text
    /// What is sent.
    public let request: Body
    /// What comes back beside the verdict.
    public let answer: Body
    /// What it does.
    public let effect: Effect
    /// The codes on its page.
    public let codes: [Code]
    /// Texts of its page whose codes are not public.
    public let texts: [String]
    /// The request's field that says what a call is about, where it is not the first that can.
    public let subject: String?

    /// Declares an API.
    public init(
        path: String, title: (korean: String, english: String), request: Body, answer: Body, effect: Effect,
        codes: [Code] = [], texts: [String] = [], subject: String? = nil
    ) {
        self.path = path
        self.title = Text(korean: title.korean, english: title.english)
        self.request = request
        self.answer = answer
        self.effect = effect
        self.codes = codes
        self.texts = texts
        self.subject = subject
    }

    /// The path, which no two APIs share.
    public var id: String { path }

    /// The short name that logs and the journal use: the path without `/api/v1/`.
    public var name: String {
        path.split(separator: "/").dropFirst(2).joined(separator: "/")
    }

    /// A text in both languages.
    public struct Text: Hashable, Sendable {
        /// Korean.
        public let korean: String
        /// English.
        public let english: String

        /// Puts both together.
        public init(korean: String, english: String) {
            self.korean = korean
            self.english = english
        }
    }
}

extension API: CustomStringConvertible {
    /// The short name.
    public var description: String { name }
}

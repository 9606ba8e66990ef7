/// Pretty-prints the JSON of a message body with its personal members masked.
///
/// The text is walked by a scanner of its own and never decoded into numbers: a member ID above the largest `Int`
/// keeps its digits. Members that are not personal stay exactly as they are, escapes included.
public struct MaskedJSON: Sendable, Equatable {
    /// How deeply objects and arrays may be nested.
    public static let maximumDepth = 64

    /// The policy that the values are masked by.
    public let policy: MaskingPolicy

    /// Makes a printer that masks by a policy.
    public init(_ policy: MaskingPolicy = .standard) {
        self.policy = policy
    }

    /// The body, indented by two spaces, with the values of personal members masked.
    /// - Returns: only the length, as in `(1234 bytes, not JSON)`, of a text that is not JSON or is nested too deeply.
    public func prettyPrinted(_ body: String) -> String {
        var printer = MaskedJSONPrinter(Array(body.utf8), policy: policy)
        do {
            return try printer.document()
        } catch {
            switch error {
            case .notJSON: return "(\(body.utf8.count) bytes, not JSON)"
            case .tooDeep: return "(\(body.utf8.count) bytes, nested deeper than \(Self.maximumDepth))"
            }
        }
    }

    /// The body, given as bytes, in the same form.
    /// - Returns: only the length of bytes that are not UTF-8.
    public func prettyPrinted(utf8 body: [UInt8]) -> String {
        guard let text = String(validating: body, as: UTF8.self) else { return "(\(body.count) bytes, not JSON)" }
        return prettyPrinted(text)
    }
}

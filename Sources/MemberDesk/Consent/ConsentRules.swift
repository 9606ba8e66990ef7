/// What a profile asks of the reference of a withdrawal consent: of the recording or ticket that proves it.
public struct ConsentRules: Hashable, Sendable {
    /// The form of a recording or ticket number, where a profile says no other.
    ///
    /// Letters, digits and marks without spaces, with four digits in a row: no name looks like that, nor does "yes".
    public static let defaultPattern = "(?=.*[0-9]{4})[A-Za-z0-9][A-Za-z0-9._/#:-]*"
    /// The longest reference that is taken, in characters.
    static let longest = 64

    /// Whether a registration needs one.
    public let isRequired: Bool
    /// The regular expression that a whole reference has to match; `nil` takes every form that is not refused anyway.
    public let pattern: String?
    /// Whether one reference may stand for several members.
    public let allowsReuse: Bool

    /// Makes rules.
    public init(isRequired: Bool = false, pattern: String? = nil, allowsReuse: Bool = false) {
        self.isRequired = isRequired
        self.pattern = pattern
        self.allowsReuse = allowsReuse
    }

    /// What is wrong with a reference; `nil` where it can be taken.
    package func fault(of reference: ConsentReference) -> ConsentFault? {
        let text = reference.text
        if text.unicodeScalars.contains(where: \.isUnseen) { return .invisible }
        if text.count > Self.longest { return .tooLong(limit: Self.longest) }
        guard let pattern else { return nil }
        // Whatever a profile's own form lets pass: a person's name proves nothing and does not belong there.
        if !text.contains(where: \.isNumber) { return .nameLike }
        return Self.matches(text, pattern) ? nil : .otherForm(pattern == Self.defaultPattern ? nil : pattern)
    }

    /// Whether a text is a regular expression.
    static func isPattern(_ text: String) -> Bool { (try? Regex(text)) != nil }

    private static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? Regex(pattern) else { return false }
        return (try? expression.asciiOnlyDigits().wholeMatch(in: text)) != nil
    }
}

/// What a type's own check, or the reader, says of a text, in both languages.
///
/// A type's check throws `DecodingError.dataCorrupted` with a remark as the underlying error, so that the place is known
/// too.
public struct TOMLRemark: Error, Hashable, Sendable {
    /// The remark in Korean.
    public let korean: String
    /// The remark in English.
    public let english: String

    /// Says something in both languages.
    public init(korean: String, english: String) {
        self.korean = korean
        self.english = english
    }

    /// Words that somebody else has chosen.
    init(_ text: String) {
        self.init(korean: text, english: text)
    }

    init(_ context: DecodingError.Context) {
        self = context.underlyingError as? TOMLRemark ?? TOMLRemark(context.debugDescription)
    }
}

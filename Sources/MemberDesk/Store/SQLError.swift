/// Why a statement failed, in the words that both kinds of database share.
///
/// The body of a transaction never catches one: after it the transaction is at its end.
package enum SQLError: Error, Equatable, Sendable {
    /// A unique index has the value already.
    case unique(index: String)
    /// Somebody else keeps the database locked.
    case busy
    /// Anything else; the text never holds a value.
    case failed(String)

    /// A column holds what this program never wrote there.
    static func damaged(_ column: String) -> SQLError {
        .failed("the column \(column) holds what does not belong there")
    }
}

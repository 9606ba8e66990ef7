/// How a word that somebody typed is repeated in a sentence.
///
/// A key or a secret that was put where a name belongs would go from the sentence into logs and tickets, so what looks like
/// one is not repeated. It is a guess, and errs towards silence: whoever typed the word can see it.
package enum EchoedWord {
    /// What stands in place of a word that is not repeated.
    package static let ellipsis = "…"

    /// The word, harmless to show, unless it looks like a key or secret.
    package static func text(_ word: some StringProtocol) -> String {
        looksSecret(word) ? ellipsis : TextSanitiser.visible(word)
    }

    /// The name of a file that is not there: a bare word in its place may be a key.
    ///
    /// What stands in a folder is a name, whatever it looks like, and is needed to find the place.
    package static func missingFile(_ name: String) -> String {
        name.contains("/") ? TextSanitiser.visible(name) : text(name)
    }

    /// The names of a dotted path, each by itself.
    package static func path(_ path: String) -> String {
        path.split(separator: ".", omittingEmptySubsequences: false).map { text($0) }.joined(separator: ".")
    }

    /// Whether a word looks like something that was drawn at random, or like a part of a PEM text.
    package static func looksSecret(_ word: some StringProtocol) -> Bool {
        if word.contains("-----BEGIN") || word.contains("PRIVATE KEY") { return true }
        // A path is made of names; what is encoded has strokes too, but rarely begins with one.
        let isPath = ["/", "./", "../", "~/"].contains { word.hasPrefix($0) }
        return isPath ? word.split(separator: "/").contains { isRandom($0) } : isRandom(word)
    }

    private static func isRandom(_ word: some StringProtocol) -> Bool {
        let length = word.utf8.count
        guard length >= 16 else { return false }
        if longestRun(of: word) >= 32 { return true }
        return changes(in: word) >= max(5, length / 6)
    }

    /// How often small letters, capitals and digits take turns.
    private static func changes(in word: some StringProtocol) -> Int {
        let kinds = word.utf8.compactMap { Kind($0) }
        return zip(kinds, kinds.dropFirst()).count { $0 != $1 }
    }

    /// The most letters and digits with nothing between them.
    private static func longestRun(of word: some StringProtocol) -> Int {
        word.utf8.split { Kind($0) == nil }.map(\.count).max() ?? 0
    }

    private enum Kind {
        case small, capital, digit

        init?(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .small
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .capital
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            default: return nil
            }
        }
    }
}

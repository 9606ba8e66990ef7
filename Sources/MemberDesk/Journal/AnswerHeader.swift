import Konaplate
import StrictText

/// A header of an answer as the journal keeps it.
///
/// Only known headers show their values, and only where these look like what they should be: what else stands there nobody
/// knows.
struct AnswerHeader {
    let name: String
    let value: Personal

    /// The header on one line.
    var shownText: String {
        guard Self.isName(name) else { return "\(MaskedBody.hiddenMark): \(MaskedBody.secretMark)" }
        return "\(name): \(isShown ? value.exposed : MaskedBody.secretMark)"
    }

    private var isShown: Bool {
        let text = value.exposed
        switch name.lowercased() {
        case HeaderName.correlationID.lowercased(): return CorrelationID(rawValue: text).isWellFormed
        case HeaderName.cryptoKeyID.lowercased(): return ASCIISet.hexadecimalDigits.makesUp(text, count: 32...32)
        case "content-type": return Self.isMediaType(text.lowercased())
        case "content-length": return ASCIISet.digits.makesUp(text, count: 1...8)
        case "content-encoding", "transfer-encoding", "connection":
            return text.split(separator: ",").allSatisfy {
                Self.codings.contains($0.filter { $0 != " " }.lowercased())
            }
        case "date": return Self.isDate(text)
        case "retry-after": return ASCIISet.digits.makesUp(text, count: 1...6) || Self.isDate(text)
        case "server": return Self.isProduct(text)
        default: return false
        }
    }

    private static let codings: Set = ["gzip", "deflate", "br", "identity", "chunked", "close", "keep-alive"]
    private static let nameCharacters = ASCIISet.letters.union(.digits).union("-")
    private static let productCharacters = ASCIISet.letters.union("-")
    private static let versionCharacters = ASCIISet.digits.union(".")
    private static let subtypeCharacters = ASCIISet("abcdefghijklmnopqrstuvwxyz.+-")

    /// A name that is a plain word; with digits it might be a number of somebody's.
    private static func isName(_ name: String) -> Bool { MaskedBody.isWord(name, of: nameCharacters, longest: 40) }

    /// `application/json`, perhaps with one of the character sets that occur.
    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let type = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard type.count == 2, type[0] == "application" || type[0] == "text",
            subtypeCharacters.makesUp(type[1], count: 1...30)
        else { return false }
        guard parts.count > 1 else { return true }
        let parameter = parts[1].hasPrefix(" ") ? parts[1].dropFirst() : parts[1]
        let sets = ["utf-8", "euc-kr", "iso-8859-1"]
        return sets.contains { parameter == "charset=\($0)" || parameter == "charset=\"\($0)\"" }
    }

    /// The name of a server, perhaps with its version.
    private static func isProduct(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard productCharacters.makesUp(parts[0], count: 1...20), !parts[0].hasPrefix("-") else { return false }
        return parts.count == 1 || parts.count == 2 && versionCharacters.makesUp(parts[1], count: 1...12)
    }

    /// A date as HTTP writes it: `Tue, 01 Sep 2026 09:00:00 GMT`.
    private static func isDate(_ text: String) -> Bool {
        let form = "Aaa, 00 Aaa 0000 00:00:00 GMT"
        guard text.utf8.count == form.utf8.count else { return false }
        return zip(text.utf8, form.utf8.enumerated()).allSatisfy { byte, place in
            switch place.element {
            case UInt8(ascii: "0"): ASCIISet.digits.contains(byte)
            case UInt8(ascii: "A"): (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            case UInt8(ascii: "a"): (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            default: byte == place.element
            }
        }
    }
}

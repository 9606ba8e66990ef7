import Konaplate

/// A header of an answer as the journal keeps it.
///
/// Only known headers show their values, and only where these look like what they should be: what else stands there nobody
/// knows.
struct AnswerHeader {
    let name: String
    let value: Personal

    /// The header on one line.
    var shownText: String {
        let isName = name.wholeMatch(of: /[A-Za-z][A-Za-z0-9\-]{0,39}/) != nil && name.count(where: \.isNumber) < 4
        guard isName else { return "\(MaskedBody.hiddenMark): \(MaskedBody.secretMark)" }
        return "\(name): \(isShown ? value.exposed : MaskedBody.secretMark)"
    }

    private var isShown: Bool {
        let text = value.exposed
        switch name.lowercased() {
        case HeaderName.correlationID.lowercased(): return CorrelationID(rawValue: text).isWellFormed
        case HeaderName.cryptoKeyID.lowercased(): return text.wholeMatch(of: /[0-9A-Fa-f]{32}/) != nil
        case "content-type":
            return text.wholeMatch(
                of: /(application|text)\/[a-z.+\-]{1,30}(; ?charset="?(utf-8|euc-kr|iso-8859-1)"?)?/.ignoresCase())
                != nil
        case "content-length": return text.wholeMatch(of: /[0-9]{1,8}/) != nil
        case "content-encoding", "transfer-encoding", "connection":
            let words: Set = ["gzip", "deflate", "br", "identity", "chunked", "close", "keep-alive"]
            return text.split(separator: ",").allSatisfy { words.contains($0.filter { $0 != " " }.lowercased()) }
        case "date": return Self.isDate(text)
        case "retry-after": return text.wholeMatch(of: /[0-9]{1,6}/) != nil || Self.isDate(text)
        case "server": return text.wholeMatch(of: /[A-Za-z][A-Za-z\-]{0,19}(\/[0-9.]{1,12})?/) != nil
        default: return false
        }
    }

    private static func isDate(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT/) != nil
    }
}

/// The little of media types that the headers of this API need.
enum MediaType {
    /// `application/json` of `Application/JSON; charset=utf-8`.
    static func essence(_ text: some StringProtocol) -> String {
        trimmed(text.prefix { $0 != ";" }).lowercased()
    }

    /// Whether a list of media ranges has one that JSON belongs to and that is not excluded with `q=0`.
    static func allowsJSON(_ accept: String) -> Bool {
        accept.split(separator: ",").contains { range in
            ["application/json", "application/*", "*/*"].contains(essence(range)) && !isExcluded(range)
        }
    }

    private static func isExcluded(_ range: Substring) -> Bool {
        range.split(separator: ";").dropFirst().contains { parameter in
            let text = trimmed(parameter).lowercased()
            return text.hasPrefix("q=") && text.dropFirst(2).allSatisfy { $0 == "0" || $0 == "." }
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(String(start.reversed().drop { $0 == " " || $0 == "\t" }).reversed())
    }
}

import StrictText

/// Text in XML and HTML.
enum Markup {
    /// The text with nothing in it that means something to a browser; controls become visible marks.
    static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            default: escaped += TextSanitiser.visible(String(scalar))
            }
        }
        return escaped
    }
}

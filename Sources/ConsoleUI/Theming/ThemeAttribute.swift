import MemberDesk
import StrictText
import TerminalKit

/// An attribute of text as a theme file names it.
enum ThemeAttribute: String, CaseIterable, Decodable {
    case bold
    case dim
    case italic
    case underline
    case reverse

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let attribute = ThemeAttribute(rawValue: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: unknownName(
                        text, kind: "attribute", among: ThemeAttribute.allCases.map(\.rawValue))))
        }
        self = attribute
    }

    /// The attribute as a cell has it.
    var style: Style.Attributes {
        switch self {
        case .bold: .bold
        case .dim: .dim
        case .italic: .italic
        case .underline: .underline
        case .reverse: .reverse
        }
    }
}

/// The sentence about a name that nobody knows: the one that was probably meant, else all there are.
func unknownName(_ name: String, kind: String, among names: [String]) -> String {
    let wayOut =
        closestMatch(to: name, among: names).map { "did you mean \($0)?" }
        ?? "there are \(names.joined(separator: ", "))"
    return "unknown \(kind) \(name); \(wayOut)"
}

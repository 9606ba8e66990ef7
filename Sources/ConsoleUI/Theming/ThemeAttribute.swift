import MemberDesk
import StrictText
import TerminalKit
import Wording

/// An attribute of text as a theme file names it.
enum ThemeAttribute: String, CaseIterable, Decodable {
    case bold
    case dim
    case italic
    case underline
    case reverse

    init(from decoder: any Decoder) throws {
        self = try decoder.named(Phrase("속성", "attribute"))
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

extension Decoder {
    /// The value of a name, one of those that there are of its kind.
    func named<Value: RawRepresentable<String> & CaseIterable>(_ kind: Phrase) throws -> Value {
        let text = try singleValueContainer().decode(String.self)
        guard let value = Value(rawValue: text) else {
            throw refusal(unknownName(text, kind: kind, among: Value.allCases.map(\.rawValue)))
        }
        return value
    }

    /// The error of a value that is not allowed.
    func refusal(_ sentence: Phrase) -> DecodingError { .dataCorrupted(.init(self, sentence)) }
}

extension DecodingError.Context {
    /// What is wrong with a decoder's value, in both languages.
    init(_ decoder: any Decoder, _ sentence: Phrase) {
        self.init(
            codingPath: decoder.codingPath, debugDescription: sentence.english,
            underlyingError: TOMLRemark(korean: sentence.korean, english: sentence.english))
    }
}

/// The sentence about a name that nobody knows: the one that was probably meant, else all there are.
func unknownName(_ name: String, kind: Phrase, among names: [String]) -> Phrase {
    let all = names.joined(separator: ", ")
    let wayOut =
        closestMatch(to: name, among: names).map { Phrase("비슷한 이름: \($0)", "did you mean \($0)?") }
        ?? Phrase("쓸 수 있는 이름: \(all)", "the names are \(all)")
    let name = EchoedWord.text(name)
    return Phrase(
        "\(name): 모르는 \(kind.korean) 이름입니다. \(wayOut.korean)", "unknown \(kind.english) \(name); \(wayOut.english)")
}
